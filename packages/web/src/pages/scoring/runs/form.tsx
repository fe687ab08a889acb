import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { runQueries, type ScoringRun, startRun } from "../../../api/scorecards.js";
import { type Grain, type SchemeSummary, scoringQueries } from "../../../api/scoring.js";
import { useFormat } from "../../../app/session-context.js";
import { todayIn } from "../../../lib/days.js";
import { recentPeriods } from "../../../lib/periods.js";
import { DialogActions } from "../../../ui/dialog.js";
import { SelectField } from "../../../ui/field.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { type Chosen, isComplete } from "../../rankings/search.js";
import { BoardSelect } from "../board-select.js";
import { GrainSelect, PeriodSelect, SchemeSelect } from "../choices.js";
import type { Ranked } from "./dialog.js";

const REASONS = ["late-data", "corrected-data"] as const;
type Reason = (typeof REASONS)[number];

type Props = {
  schemes: readonly SchemeSummary[];
  start: Omit<Chosen, "grade">;
  onCancel: () => void;
  onStarted: (run: ScoringRun, asked: Ranked) => void;
};

/** What is to be scored; and why again, where something is in force already. */
export function RunForm({ schemes, start, onCancel, onStarted }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<Ranked>(start);
  const [reason, setReason] = useState<Reason>("late-data");
  const { schemeId, period, grain, board } = asked;
  const change = (part: Partial<Ranked>) => setAsked((before) => ({ ...before, ...part }));
  const { data: inForce } = useQuery({ ...scoringQueries.inForce(schemeId, period, board), enabled: isComplete(board) });
  const run = useMutation({
    mutationFn: () => startRun(schemeId, { period, by: board.by, reason, ...(board.tag === undefined ? {} : { tag: board.tag }) }),
    onSuccess: async (started) => {
      onStarted(started, asked);
      await queryClient.invalidateQueries({ queryKey: runQueries.all });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run.mutate();
      }}
    >
      <div className="grid gap-3 sm:grid-cols-2 [&>*]:w-full">
        <SchemeSelect schemes={schemes} value={schemeId} onChange={(id) => change({ schemeId: id })} />
        <GrainSelect
          value={grain}
          onChange={(next: Grain) => change({ grain: next, period: recentPeriods(next, todayIn(timeZone))[0] ?? "" })}
        />
        <PeriodSelect grain={grain} value={period} onChange={(next) => change({ period: next })} />
        <BoardSelect board={board} onChange={(next) => change({ board: next })} />
      </div>
      <p className="mt-2 text-[0.85rem] text-muted">{t(`scoring.boardHints.${board.by}`)}</p>
      {inForce && (
        <div className="mt-4 rounded-md bg-sunken p-3.5">
          <SelectField
            label={t("scoring.run.reason")}
            hint={t("scoring.run.reasonHint")}
            value={reason}
            onChange={(event) => setReason(REASONS.find((each) => each === event.target.value) ?? "late-data")}
          >
            {REASONS.map((each) => (
              <option key={each} value={each}>
                {t(`scoring.run.reasons.${each}`)}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      {run.error && <ProblemNotice error={run.error} />}
      <DialogActions onCancel={onCancel} submit={t("scoring.run.submit")} busy={run.isPending} />
    </form>
  );
}
