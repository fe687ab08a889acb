import { useTranslation } from "react-i18next";
import type { Grain, SchemeSummary } from "../../api/scoring.js";
import { useFormat } from "../../app/session-context.js";
import { todayIn } from "../../lib/days.js";
import { recentPeriods } from "../../lib/periods.js";
import { BoardSelect } from "../scoring/board-select.js";
import { GrainSelect, PeriodSelect, SchemeSelect } from "../scoring/choices.js";
import type { Chosen, Search } from "./search.js";

type Props = { schemes: readonly SchemeSummary[]; chosen: Chosen; onChange: (change: Search) => void };

export function Choices({ schemes, chosen: { schemeId, grain, period, board }, onChange }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const first = (each: Grain) => recentPeriods(each, todayIn(timeZone))[0] ?? "";
  return (
    <>
      <div className="mb-2 flex flex-wrap items-end gap-3">
        <SchemeSelect schemes={schemes} value={schemeId} onChange={(scheme) => onChange({ scheme })} />
        <GrainSelect value={grain} onChange={(next) => onChange({ period: first(next) })} />
        <PeriodSelect grain={grain} value={period} onChange={(next) => onChange({ period: next })} />
        <BoardSelect board={board} onChange={({ by, tag }) => onChange({ by, tag })} />
      </div>
      <p className="mb-4 text-[0.87rem] text-muted">{t(`scoring.boardHints.${board.by}`)}</p>
    </>
  );
}
