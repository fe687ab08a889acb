import { OctagonMinus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Scorecard } from "../../api/scoring.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { useGateWords } from "./composition/gate-words.js";
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
  const names = new Map([...scorecard.dimensions, ...scorecard.indicators].map(({ key, name }) => [key, textIn(name, locale)]));
  const nameOf = (key: string) => names.get(key) ?? key;
  const reasonOf = useReason(nameOf);
  const gateWords = useGateWords(nameOf);
  const taken = scorecard.gates.reduce((sum, { points }) => sum + points, 0);
  const parts = partsOf(scorecard, (name) => textIn(name, locale));
  return (
    <div>
      <h3 className="font-medium">{t("scoring.contributions")}</h3>
      <p className="mb-2 text-[0.85rem] text-muted">{t("scoring.contributionsHint")}</p>
      <div aria-hidden className="relative flex h-5 gap-px overflow-hidden rounded-md bg-sunken">
        {parts.map(({ key, points, tone }) => (
          <span key={key} className={tone} style={{ width: `${Math.max(0, points ?? 0)}%` }} />
        ))}
        {taken < 0 && (
          <span
            className="striped absolute inset-y-0 border border-bad bg-surface text-bad"
            style={{ left: `${scorecard.scoreRounded}%`, width: `calc(${-taken}% + 4px)` }}
          />
        )}
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
        {scorecard.gates.map((gate) => (
          <li key={gate.key} className="flex items-baseline gap-2.5 py-1">
            <OctagonMinus aria-hidden className="-ms-0.5 size-3.5 flex-none self-center text-bad" />
            <span className="min-w-0 flex-1 break-words">
              <span className="text-bad">{t("scorecard.veto", { name: nameOf(gate.key) })}</span>
              <span className="block text-[0.85rem] text-muted">{gateWords(gate)}</span>
            </span>
            <strong className="flex-none font-semibold text-bad tabular-nums">{format.signedDecimal(gate.pointsRounded)}</strong>
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
