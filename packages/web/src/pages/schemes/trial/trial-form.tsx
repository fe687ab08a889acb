import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Board, SUBJECTS } from "../../../api/scoring.js";
import { useFormat } from "../../../app/session-context.js";
import { todayIn } from "../../../lib/days.js";
import { type Grain, recentPeriods } from "../../../lib/periods.js";
import { Button } from "../../../ui/button.js";
import { BoardSelect } from "../../scoring/board-select.js";
import { GrainSelect, PeriodSelect } from "../../scoring/choices.js";

export type Asked = { period: string; board: Board };
type Props = { submit: string; icon: LucideIcon; busy: boolean; isDisabled: boolean; onAsk: (asked: Asked) => void };

/** Which period and whom a trial is about. */
export function TrialForm({ submit, icon, busy, isDisabled, onAsk }: Props) {
  const { timeZone } = useFormat();
  const today = todayIn(timeZone);
  const [grain, setGrain] = useState<Grain>("quarter");
  // The running period is still filling, so the one before is the first choice.
  const [period, setPeriod] = useState(() => recentPeriods("quarter", today)[1] ?? "");
  const [board, setBoard] = useState<Board>(SUBJECTS);
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ period, board });
      }}
    >
      <GrainSelect
        value={grain}
        onChange={(next) => {
          setGrain(next);
          setPeriod(recentPeriods(next, today)[1] ?? "");
        }}
      />
      <PeriodSelect grain={grain} value={period} onChange={setPeriod} />
      <BoardSelect board={board} onChange={setBoard} />
      <Button type="submit" tone="primary" icon={icon} busy={busy} disabled={isDisabled}>
        {submit}
      </Button>
    </form>
  );
}

/** A note above the form: nothing of all this is kept. */
export function TrialNote({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <p className="mb-4 rounded-md bg-info-soft px-3.5 py-2.5 text-[0.9rem]">
      <span className="font-medium">{t("schemes.trial.nothingWritten")}</span> {text}
    </p>
  );
}
