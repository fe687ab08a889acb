import { useTranslation } from "react-i18next";
import type { Scorecard } from "../../../api/scoring.js";
import { useFormat, useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { Facts } from "../../../ui/page.js";
import type { IndicatorScore } from "../composition/rows.js";
import { useReason } from "../reasons.js";
import { StateSign } from "../state-sign.js";
import { statesOf, useValue } from "../values.js";

/** The figure in its own unit with its doubt, and how it became points. */
export function Measured({ row, scorecard }: { row: IndicatorScore; scorecard: Scorecard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const valueText = useValue();
  const { value, low, high, n, normalised, normalisedLow, normalisedHigh, effectiveWeight, contributionRounded } = row;
  const between = (from: number | null, to: number | null, text: (each: number) => string) =>
    from !== null && to !== null ? ` (${text(from)} – ${text(to)})` : "";
  return (
    <section className="space-y-3">
      <Facts
        items={[
          [
            t("scorecard.observed"),
            value === null ? (
              t(`scoring.${row.status === "suppressed" ? "suppressed" : "missing"}`)
            ) : (
              <span key="value">
                <strong className="font-semibold">{valueText(value, row)}</strong>
                {between(low, high, (each) => valueText(each, row, true))}
              </span>
            ),
          ],
          [t("scoring.sample"), format.integer(n)],
          [
            t("scorecard.ownScore"),
            normalised === null
              ? t("scorecard.noPoints")
              : `${format.decimal(normalised)}${between(normalisedLow, normalisedHigh, format.decimal)}`,
          ],
          [t("scoring.weight"), format.percent(effectiveWeight)],
          [t("scoring.contribution"), contributionRounded === null ? t("scorecard.noPoints") : format.decimal(contributionRounded)],
        ]}
      />
      <States row={row} scorecard={scorecard} />
    </section>
  );
}

/** Why the value is not simply what was measured, in a sentence each. */
function States({ row, scorecard }: { row: IndicatorScore; scorecard: Scorecard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const valueText = useValue();
  const names = new Map(scorecard.indicators.map(({ key, name }) => [key, textIn(name, locale)]));
  const reason = useReason((key) => names.get(key) ?? key)(row.reason);
  const { imputed, shrunk } = row;
  const sentence = {
    missing: reason,
    suppressed: reason,
    imputed: imputed && imputedWords(),
    shrunk:
      shrunk &&
      t(`scorecard.shrunkWords.${shrunk.towards}`, {
        value: valueText(shrunk.value, row),
        mean: valueText(shrunk.priorMean, row),
        share: format.wholePercent(shrunk.priorShare),
      }),
  };
  function imputedWords() {
    if (imputed?.rule === "cohort-mean")
      return t("scorecard.imputedWords.cohort-mean", { value: valueText(imputed.value, row), count: imputed.subjects });
    return t("scorecard.imputedWords.score", { score: format.decimal(imputed?.score) });
  }
  return statesOf(row).map((state) => (
    <p key={state} className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1 text-[0.9rem]">
      <StateSign state={state} />
      <span className="min-w-52 flex-1">{sentence[state]}</span>
    </p>
  ));
}
