import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useBlocker } from "@tanstack/react-router";
import { ApiError } from "@touchstone/sdk";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { indicatorQueries } from "../../../api/indicators.js";
import { changeScheme, type Definition, type Scheme, type SchemeChange, schemeQueries } from "../../../api/schemes.js";
import { useLocale, useMay } from "../../../app/session-context.js";
import type { Locale, LocalizedText } from "../../../lib/locale.js";
import { Panel } from "../../../ui/page.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { useToast } from "../../../ui/toast.js";
import { Branch } from "./branch.js";
import { EditorBar } from "./editor-bar.js";
import { Grades } from "./grades.js";
import { problemsOf } from "./problems.js";
import { SchemeSettings } from "./settings.js";
import { StaleNotice } from "./stale-notice.js";
import { ProblemsContext } from "./use-problem.js";

type Draft = { name: LocalizedText; description: string; definition: Definition };

const draftOf = ({ name, description, definition }: Scheme): Draft => ({ name, description, definition });

/** Edits the working copy; scorecards go on resting on published versions. */
export function SchemeEditor({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation();
  const screen = useLocale();
  const mayWrite = useMay()("schemes.write") && scheme.status !== "archived";
  const [locale, setLocale] = useState<Locale>(screen);
  const { base, draft, setDraft, isChanged, adopt } = useDraft(scheme);
  const { data: indicators } = useQuery(indicatorQueries.every);
  const save = useSave(base, adopt);
  useBlocker({
    shouldBlockFn: () => isChanged && !window.confirm(t("common.unsaved")),
    enableBeforeUnload: isChanged,
    disabled: !isChanged,
  });
  const byId = new Map(indicators?.map((indicator) => [indicator.id, indicator]));
  const problems = problemsOf(draft.definition, {
    known: indicators && new Set(byId.keys()),
    saved: draft.definition === base.definition ? base.problems : [],
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const isStale = base.version !== scheme.version || (save.error instanceof ApiError && save.error.status === 412);
  return (
    <ProblemsContext value={problems}>
      <fieldset disabled={!mayWrite} className="min-w-0 space-y-5">
        {!mayWrite && <p className="text-muted">{scheme.status === "archived" ? t("schemes.archivedHint") : t("common.notPermitted")}</p>}
        <EditorBar
          scheme={scheme}
          locale={locale}
          onLocale={setLocale}
          problems={problems}
          isChanged={isChanged}
          busy={save.isPending}
          onSave={() => save.mutate(changesIn(draft, base))}
        />
        {isStale && isChanged && <StaleNotice id={scheme.id} onLoad={adopt} />}
        {save.error && !isStale && <ProblemNotice error={save.error} />}
        <Panel title={t("schemes.tree")} hint={t("schemes.treeHint")}>
          <Branch
            path={[]}
            nodes={draft.definition.children}
            share={1}
            definition={draft.definition}
            onChange={(definition) => change({ definition })}
            indicators={byId}
            locale={locale}
          />
        </Panel>
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Grades grades={draft.definition.grades} onChange={(grades) => change({ definition: { ...draft.definition, grades } })} />
          <SchemeSettings {...draft} onChange={change} />
        </div>
      </fieldset>
    </ProblemsContext>
  );
}

/** Only what differs, so that two people who change different things disturb each other least. */
function changesIn(draft: Draft, base: Scheme): SchemeChange {
  return {
    ...(draft.name === base.name ? {} : { name: draft.name }),
    ...(draft.description === base.description ? {} : { description: draft.description }),
    ...(draft.definition === base.definition ? {} : { definition: draft.definition }),
  };
}

/** The draft over the version it began with. A newer version is taken over at once, unless there is work to lose. */
function useDraft(scheme: Scheme) {
  const [base, setBase] = useState(scheme);
  const [draft, setDraft] = useState(() => draftOf(scheme));
  const isChanged = draft.name !== base.name || draft.description !== base.description || draft.definition !== base.definition;
  const adopt = (newest: Scheme) => {
    setBase(newest);
    setDraft(draftOf(newest));
  };
  if (scheme.version > base.version && !isChanged) adopt(scheme);
  return { base, draft, setDraft, isChanged, adopt };
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
