import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { cancelRun, runQueries, type ScoringRun } from "../../../api/scorecards.js";
import { scoringQueries } from "../../../api/scoring.js";
import { useFormat } from "../../../app/session-context.js";
import { Button } from "../../../ui/button.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { SkeletonBlock } from "../../../ui/skeleton.js";
import { RunBadge } from "./badge.js";
import { ProgressBar } from "./progress-bar.js";

type Props = { id: string; onClose: () => void; onShow: () => void };

/** How far a run has come; it can be stopped, and at its end leads to the ranking. */
export function RunProgress({ id, onClose, onShow }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data: run, error, refetch } = useQuery(runQueries.one(id));
  const state = run?.state;
  useEffect(() => {
    if (state !== "done") return;
    void queryClient.invalidateQueries({ queryKey: scoringQueries.all });
    void queryClient.invalidateQueries({ queryKey: runQueries.all });
  }, [state, queryClient]);
  const cancel = useMutation({
    mutationFn: () => cancelRun(id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: runQueries.all }),
  });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!run) return <SkeletonBlock className="h-24" />;
  return (
    <div className="space-y-4">
      <div className="flex items-center gap-3">
        <RunBadge state={run.state} />
        <span aria-live="polite" className="text-[0.93rem]">
          <Outcome run={run} />
        </span>
      </div>
      {run.state === "running" && (
        <>
          <ProgressBar progress={run.progress} />
          <p className="text-[0.87rem] text-muted">{t("scoring.run.background")}</p>
        </>
      )}
      {run.problem && <p className="rounded-md bg-bad-soft px-3 py-2 text-[0.93rem] text-bad">{run.problem.detail}</p>}
      {cancel.error && <ProblemNotice error={cancel.error} />}
      <div className="flex justify-end gap-2">
        {run.state === "running" && (
          <Button tone="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
            {t("scoring.run.cancel")}
          </Button>
        )}
        <Button onClick={onClose}>{t("common.close")}</Button>
        {run.state === "done" && (
          <Button tone="primary" onClick={onShow}>
            {t("scoring.run.show")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What a run has come to, in a sentence. */
export function Outcome({ run: { state, subjects, scoring } }: { run: ScoringRun }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (state === "running")
    return subjects === null ? t("scoring.run.counting") : t("scoring.run.scoring", { count: subjects, shown: format.integer(subjects) });
  if (state === "done" && scoring)
    return t("scoring.run.done", { scored: scoring.scored, suppressed: scoring.suppressed, missing: scoring.missing });
  return t(state === "cancelled" ? "scoring.run.cancelled" : "scoring.run.failed");
}
