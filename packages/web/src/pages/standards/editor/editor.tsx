import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useBlocker } from "@tanstack/react-router";
import { ApiError } from "@touchstone/sdk";
import { GitMerge, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { indicatorQueries } from "../../../api/indicators.js";
import { changeStandard, type Standard, standardQueries } from "../../../api/standards.js";
import { useLocale, useMay } from "../../../app/session-context.js";
import type { Locale } from "../../../lib/locale.js";
import { Button } from "../../../ui/button.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { useToast } from "../../../ui/toast.js";
import { EditingContext, useProblem } from "./context.js";
import { MAX_STAGES, newStage } from "./draft.js";
import { EditorBar } from "./editor-bar.js";
import { problemsOf } from "./problems.js";
import { StandardSettings } from "./settings.js";
import { StageCard } from "./stage-card.js";
import { changesIn, type Draft, useDraft } from "./use-draft.js";

/** Edits the working copy; what is judged rests on published versions. */
export function StandardEditor({ standard }: { standard: Standard }) {
  const { t } = useTranslation();
  const screen = useLocale();
  const mayWrite = useMay()("standards.write") && standard.status !== "archived";
  const [locale, setLocale] = useState<Locale>(screen);
  const { base, draft, setDraft, isChanged, adopt } = useDraft(standard);
  const { data: indicators } = useQuery(indicatorQueries.every);
  const save = useSave(base, adopt);
  useBlocker({
    shouldBlockFn: () => isChanged && !window.confirm(t("common.unsaved")),
    enableBeforeUnload: isChanged,
    disabled: !isChanged,
  });
  const problems = problemsOf(draft.definition, {
    known: indicators && new Map(indicators.map((indicator) => [indicator.id, indicator])),
    saved: draft.definition === base.definition ? base.problems : [],
  });
  const isStale = base.version !== standard.version || (save.error instanceof ApiError && save.error.status === 412);
  return (
    <EditingContext value={{ problems, indicators: indicators ?? [], locale }}>
      <fieldset disabled={!mayWrite} className="min-w-0 space-y-5">
        {!mayWrite && (
          <p className="text-muted">{standard.status === "archived" ? t("standards.archivedHint") : t("common.notPermitted")}</p>
        )}
        <EditorBar
          standard={standard}
          locale={locale}
          onLocale={setLocale}
          problems={problems}
          isChanged={isChanged}
          busy={save.isPending}
          onSave={() => save.mutate(changesIn(draft, base))}
        />
        {isStale && isChanged && <StaleNotice id={standard.id} onLoad={adopt} />}
        {save.error && !isStale && <ProblemNotice error={save.error} />}
        <Stages draft={draft} onChange={(definition) => setDraft({ ...draft, definition })} />
        <StandardSettings {...draft} onChange={(part) => setDraft({ ...draft, ...part })} />
      </fieldset>
    </EditingContext>
  );
}

function Stages({ draft: { definition }, onChange }: { draft: Draft; onChange: (definition: Draft["definition"]) => void }) {
  const { t } = useTranslation();
  const problem = useProblem()("definition.stages");
  const { stages } = definition;
  return (
    <div className="space-y-4">
      {problem && <p className="text-[0.9rem] text-bad">{problem}</p>}
      {stages.map((stage, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stages change places, their fields follow what they show
        <StageCard key={index} stage={stage} index={index} definition={definition} onChange={onChange} />
      ))}
      <Button
        icon={Plus}
        disabled={stages.length >= MAX_STAGES}
        onClick={() => onChange({ stages: [...stages, newStage(definition, t("standards.newStage"))] })}
      >
        {t("standards.addStage")}
      </Button>
    </div>
  );
}

function useSave(base: Standard, adopt: (saved: Standard) => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<Draft>) => changeStandard(base, change),
    onSuccess: (saved) => {
      queryClient.setQueryData(standardQueries.one(saved.id).queryKey, saved);
      adopt(saved);
      void queryClient.invalidateQueries({ queryKey: standardQueries.all });
      toast(t("standards.saved"));
    },
  });
}

/** Somebody else saved meanwhile: says so, and loads what they saved once the reader is ready to let go. */
function StaleNotice({ id, onLoad }: { id: string; onLoad: (newest: Standard) => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const load = useMutation({
    mutationFn: () => queryClient.fetchQuery({ ...standardQueries.one(id), staleTime: 0 }),
    onSuccess: onLoad,
  });
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 rounded-lg border border-warn/40 bg-warn-soft p-4 text-[0.93rem]">
      <GitMerge aria-hidden className="size-5 flex-none text-warn" />
      <div className="min-w-52 flex-1">
        <p className="font-medium">{t("standards.staleTitle")}</p>
        <p>{t("standards.stale")}</p>
      </div>
      <Button busy={load.isPending} onClick={() => load.mutate()}>
        {t("schemes.loadNewest")}
      </Button>
    </div>
  );
}
