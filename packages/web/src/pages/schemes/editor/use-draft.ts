import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useBlocker } from "@tanstack/react-router";
import { ApiError } from "@touchstone/sdk";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeScheme, type Definition, type Scheme, type SchemeChange, schemeQueries } from "../../../api/schemes.js";
import type { LocalizedText } from "../../../lib/locale.js";
import { useToast } from "../../../ui/toast.js";

export type Draft = { name: LocalizedText; description: string; definition: Definition };

/** The working copy as it is being edited, above the tabs of the page so that looking at another one loses nothing. */
export type Editing = {
  /** The saved scheme that the draft began with. */
  base: Scheme;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  isChanged: boolean;
  /** Somebody else saved meanwhile. */
  isStale: boolean;
  /** Takes another version over; the draft is let go. */
  adopt: (newest: Scheme) => void;
  save: () => void;
  isSaving: boolean;
  error: Error | null;
};

const draftOf = ({ name, description, definition }: Scheme): Draft => ({ name, description, definition });

/** A draft over the version it began with. A newer version is taken over at once, unless there is work to lose. */
export function useDraft(scheme: Scheme): Editing {
  const { t } = useTranslation();
  const [base, setBase] = useState(scheme);
  const [draft, setDraft] = useState(() => draftOf(scheme));
  const isChanged = draft.name !== base.name || draft.description !== base.description || draft.definition !== base.definition;
  const adopt = (newest: Scheme) => {
    setBase(newest);
    setDraft(draftOf(newest));
  };
  if (scheme.version > base.version && !isChanged) adopt(scheme);
  const save = useSave(base, adopt);
  useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged && current.pathname !== next.pathname && !window.confirm(t("common.unsaved")),
    enableBeforeUnload: isChanged,
    disabled: !isChanged,
  });
  return {
    base,
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    isChanged,
    isStale: base.version !== scheme.version || (save.error instanceof ApiError && save.error.status === 412),
    adopt,
    save: () => save.mutate(changesIn(draft, base)),
    isSaving: save.isPending,
    error: save.error,
  };
}

/** Only what differs, so that two people who change different things disturb each other least. */
function changesIn(draft: Draft, base: Scheme): SchemeChange {
  return {
    ...(draft.name === base.name ? {} : { name: draft.name }),
    ...(draft.description === base.description ? {} : { description: draft.description }),
    ...(draft.definition === base.definition ? {} : { definition: draft.definition }),
  };
}

function useSave(base: Scheme, adopt: (saved: Scheme) => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: SchemeChange) => changeScheme(base, change),
    onSuccess: (saved) => {
      queryClient.setQueryData(schemeQueries.one(saved.id).queryKey, saved);
      adopt(saved);
      void queryClient.invalidateQueries({ queryKey: schemeQueries.all });
      toast(t("schemes.saved"));
    },
  });
}
