import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Trend } from "../../api/analysis.js";
import { useFormat } from "../../app/session-context.js";
import { periodName } from "../../lib/days.js";
import { Badge } from "../../ui/badge.js";
import { Panel } from "../../ui/page.js";
import { useAmounts } from "./amounts.js";
import { CONCLUSION_TONES, type Conclusion, pWords } from "./words.js";

/** What has changed, in plain words, with the figures and the method behind each. */
export function Changes({ trend }: { trend: Trend }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { amount } = useAmounts(trend.quantity);
  const { comparisons, latest, slope, changePoint } = trend;
  const value = trend.points.find(({ period }) => period.label === latest)?.value;
  return (
    <Panel
      title={t("analysis.whatChanged")}
      hint={latest !== null && t("analysis.latestIs", { period: periodName(latest, locale), value: amount(value) })}
    >
      <ul className="divide-y divide-line">
        {comparisons.previous && (
          <Compared
            trend={trend}
            comparison={comparisons.previous}
            label={t("analysis.previous", { period: periodName(comparisons.previous.with, locale) })}
          />
        )}
        {comparisons.yearBefore && (
          <Compared
            trend={trend}
            comparison={comparisons.yearBefore}
            label={t("analysis.lastYear", { period: periodName(comparisons.yearBefore.with, locale) })}
          />
        )}
        <Slope trend={trend} slope={slope} />
        {changePoint ? (
          <Row
            label={t("analysis.changePoint")}
            conclusion={changePoint.conclusion}
            value={t("analysis.changeIs", {
              period: periodName(changePoint.at, locale),
              before: amount(changePoint.before),
              after: amount(changePoint.after),
            })}
            detail={[pWords(t, locale, changePoint.pValue), t("analysis.methods.pettitt")]}
          />
        ) : (
          <Row label={t("analysis.changePoint")} value={t("analysis.noChange")} detail={[]} />
        )}
      </ul>
    </Panel>
  );
}

type Comparison = NonNullable<Trend["comparisons"]["previous"]>;

function Compared({ trend, comparison, label }: { trend: Trend; comparison: Comparison; label: string }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { amount, change } = useAmounts(trend.quantity);
  const { difference, low, high, pValue, method, conclusion, reading } = comparison;
  if (difference === null)
    return <Row label={label} value={reading.status === "measured" ? "–" : t(`analysis.${reading.status}`)} detail={[]} />;
  const interval = low === null || high === null ? "" : t("analysis.interval", { low: change(low), high: change(high) });
  return (
    <Row
      label={label}
      conclusion={conclusion}
      value={`${change(difference)} (${amount(reading.value)} → ${amount((reading.value ?? 0) + difference)})`}
      detail={[interval, pWords(t, locale, pValue), t(`analysis.methods.${method}`)]}
    />
  );
}

function Slope({ trend, slope }: { trend: Trend; slope: Trend["slope"] }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { change } = useAmounts(trend.quantity);
  if (!slope) return <Row label={t("analysis.slope")} value={t("analysis.tooShort")} detail={[]} />;
  return (
    <Row
      label={t("analysis.slope")}
      conclusion={slope.conclusion}
      value={`${change(slope.perPeriod)} ${t(`analysis.perGrain.${trend.grain}`)}`}
      detail={[
        t("analysis.interval", { low: change(slope.low), high: change(slope.high) }),
        pWords(t, locale, slope.pValue),
        t("analysis.methods.theil-sen"),
      ]}
    />
  );
}

function Row({
  label,
  value,
  detail,
  conclusion,
}: {
  label: string;
  value: ReactNode;
  detail: readonly string[];
  conclusion?: Conclusion;
}) {
  const { t } = useTranslation();
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="text-[0.87rem] text-muted">{label}</span>
        {conclusion && <Badge tone={CONCLUSION_TONES[conclusion]}>{t(`analysis.conclusions.${conclusion}`)}</Badge>}
      </div>
      <p className="font-medium tabular-nums">{value}</p>
      <p className="text-[0.82rem] text-muted">{detail.filter((text) => text !== "").join(" · ")}</p>
    </li>
  );
}
