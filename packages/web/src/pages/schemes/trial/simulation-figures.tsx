import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Simulation } from "../../../api/scheme-trials.js";
import { useFormat } from "../../../app/session-context.js";

type Props = { summary: Simulation["summary"]; isCompared: boolean };

/** The change of everybody in a few figures. */
export function SimulationFigures({ summary, isCompared }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rankCorrelation: ranks } = summary;
  const scored = t("schemes.trial.scoredOf", { scored: summary.scoredAfter, count: summary.subjects });
  if (!isCompared) return <Figures items={[[t("schemes.trial.scored"), scored]]} />;
  return (
    <Figures
      items={[
        [t("schemes.trial.scored"), scored],
        [t("schemes.trial.meanChange"), t("schemes.trial.points", { points: format.signedDecimal(summary.meanChange) })],
        [t("schemes.trial.meanAbsoluteChange"), t("schemes.trial.points", { points: format.decimal(summary.meanAbsoluteChange) })],
        [t("schemes.trial.largestChange"), t("schemes.trial.points", { points: format.signedDecimal(summary.largestChange) })],
        [t("schemes.trial.gradesMoved"), t("schemes.trial.risenFallen", { risen: summary.risen, fallen: summary.fallen })],
        [t("schemes.trial.scoresMoved"), t("schemes.trial.gainedLost", { gained: summary.gained, lost: summary.lost })],
        [
          t("schemes.trial.rankCorrelation"),
          <span key="ranks">
            {format.precise(ranks.spearman)}
            <span className="block text-[0.82rem] text-muted">
              {ranks.spearman === null ? t("schemes.trial.noCorrelation") : t(`schemes.trial.agreement.${agreementOf(ranks.spearman)}`)}
            </span>
          </span>,
        ],
      ]}
    />
  );
}

/** How alike two rankings are, in a word. */
export function agreementOf(correlation: number): "same" | "close" | "loose" | "different" {
  if (correlation >= 0.995) return "same";
  if (correlation >= 0.9) return "close";
  return correlation >= 0.6 ? "loose" : "different";
}

function Figures({ items }: { items: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="divide-y divide-line text-[0.93rem]">
      {items.map(([label, value]) => (
        <div key={label} className="flex items-baseline justify-between gap-4 py-1.5">
          <dt className="text-muted">{label}</dt>
          <dd className="text-end font-medium tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
