import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../../app/session-context.js";
import { periodName, todayIn } from "../../../../lib/days.js";
import { type Grain, grainOf, recentPeriods } from "../../../../lib/periods.js";
import { SelectField } from "../../../../ui/field.js";
import { GrainSelect } from "../../../scoring/choices.js";
import type { Objective } from "../judgements.js";
import { useProblem } from "../notices.js";

type Props = { value: Objective; path: string; onChange: (value: Objective) => void };

/** The period whose scores weights are taken from. */
export function ObjectiveFields({ value, path, onChange }: Props) {
  const { t } = useTranslation();
  const { timeZone, locale } = useFormat();
  const today = todayIn(timeZone);
  const [grain, setGrain] = useState<Grain>(grainOf(value.period) ?? "quarter");
  const isInvalid = useProblem()(`${path}.period`) !== undefined;
  const offered = recentPeriods(grain, today);
  const choose = (next: Grain) => {
    setGrain(next);
    // The running period is not over yet, so the one before is the first choice.
    onChange({ ...value, period: recentPeriods(next, today)[1] ?? value.period });
  };
  return (
    <div className="flex flex-wrap gap-3">
      <GrainSelect value={grain} onChange={choose} />
      <SelectField
        className="w-44"
        label={t("scoring.period")}
        value={value.period}
        aria-invalid={isInvalid || undefined}
        onChange={(event) => onChange({ ...value, period: event.target.value })}
      >
        {(offered.includes(value.period) ? offered : [...offered, value.period]).map((period) => (
          <option key={period} value={period}>
            {periodName(period, locale)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
