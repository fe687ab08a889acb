import { useTranslation } from "react-i18next";
import type { Scorecard } from "../../api/scoring.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { FILLS } from "./composition/step.js";
import { useReason } from "./reasons.js";

type Part = {
  key: string;
  name: string;
  points: number | null;
  /** The most that this part could bring. */
  most: number;
  tone: string;
  reason: Scorecard["reason"];
};

/** The parts of the top level: dimensions, and indicators that stand beside them. */
function partsOf({ dimensions, indicators }: Scorecard, nameOf: (name: Scorecard["schemeName"]) => string): Part[] {
  return [...dimensions, ...indicators]
    .filter(({ parentKey }) => parentKey === null)
    .map(({ key, name, contributionRounded, effectiveWeight, reason }, index) => ({
      key,
      name: nameOf(name),
      points: contributionRounded,
      most: effectiveWeight * 100,
      tone: FILLS[index % FILLS.length] ?? "",
      reason,
    }));
}

/** The score as one bar out of 100, cut into what each part brought, and the same as a sum. */
export function Contributions({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const reasonOf = useReason();
  const parts = partsOf(scorecard, (name) => textIn(name, locale));
  return (
    <div>
      <h3 className="font-medium">{t("scoring.contributions")}</h3>
      <p className="mb-2 text-[0.85rem] text-muted">{t("scoring.contributionsHint")}</p>
      <div aria-hidden className="flex h-5 gap-px overflow-hidden rounded-md bg-sunken">
        {parts.map(({ key, points, tone }) => (
          <span key={key} className={tone} style={{ width: `${Math.max(0, points ?? 0)}%` }} />
        ))}
      </div>
      <ul className="mt-3 text-[0.93rem]">
        {parts.map(({ key, name, points, most, tone, reason }) => (
          <li key={key} className="flex items-baseline gap-2.5 py-1">
            <span aria-hidden className={`size-2.5 flex-none self-center rounded-sm ${points === null ? "border border-edge" : tone}`} />
            <span className="min-w-0 flex-1 break-words">
              {name}
              {points === null && <span className="block text-[0.85rem] text-muted">{reasonOf(reason)}</span>}
            </span>
            <span className="flex-none tabular-nums">
              <strong className="font-semibold">{format.decimal(points)}</strong>
              {points !== null && <span className="text-[0.85rem] text-muted"> / {format.decimal(most)}</span>}
            </span>
          </li>
        ))}
        <li className="mt-1 flex items-baseline gap-2.5 border-t border-line pt-1.5 font-semibold">
          <span className="min-w-0 flex-1">{t("scoring.total")}</span>
          <span className="flex-none tabular-nums">
            {format.decimal(scorecard.scoreRounded)}
            <span className="text-[0.85rem] font-normal text-muted"> / 100</span>
          </span>
        </li>
      </ul>
    </div>
  );
}
