import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Scorecard, scoringQueries } from "../../api/scoring.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { IntervalBar } from "../../charts/interval.js";
import { textIn } from "../../lib/locale.js";
import { Badge } from "../../ui/badge.js";
import { Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { type Column, Table } from "../../ui/table.js";
import { Contributions } from "./contributions.js";
import { GradeBadge } from "./grade.js";

type IndicatorScore = Scorecard["indicators"][number];

/** One scorecard with everything that explains it. */
export function ScorecardPanel({ id, actions }: { id: string; actions: ReactNode }) {
  const { t } = useTranslation();
  const { data: scorecard, error, refetch } = useQuery(scoringQueries.scorecard(id));
  return (
    <Panel title={t("scoring.latest")} actions={actions}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!scorecard && !error && <SkeletonBlock />}
      {scorecard && <Loaded scorecard={scorecard} />}
    </Panel>
  );
}

function Loaded({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const reason = useReason(scorecard.reason);
  if (scorecard.score === null) return <p className="text-muted">{reason ?? t(`scoring.statuses.${scorecard.status}`)}</p>;
  return (
    <div className="space-y-6">
      <Headline scorecard={scorecard} />
      <Contributions scorecard={scorecard} />
      <div className="-mx-5 -mb-5 border-t border-line">
        <Table caption={t("scoring.contributions")} columns={columns} rows={scorecard.indicators} rowKey={({ key }) => key} />
      </div>
    </div>
  );
}

function Headline({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { score, scoreRounded, low, high, grade, n, evidence } = scorecard;
  if (score === null) return null;
  return (
    <div className="grid items-center gap-x-8 gap-y-3 sm:grid-cols-[auto_1fr]">
      <p className="flex items-baseline gap-2">
        <span className="text-[2.6rem] leading-none font-semibold tracking-tight tabular-nums">{format.decimal(scoreRounded)}</span>
        <span className="text-muted">{t("scoring.ofHundred")}</span>
        <span className="ms-1 self-center">
          <GradeBadge grade={grade} score={score} />
        </span>
      </p>
      <div>
        <IntervalBar value={score} low={low} high={high} min={0} max={100} format={format.decimal} />
        <p className="mt-1.5 text-[0.85rem] text-muted">
          {low !== null && high !== null && `${t("scoring.interval", { low: format.decimal(low), high: format.decimal(high) })} · `}
          {t("scoring.sample")} {format.integer(n)} · {t("scoring.evidence", { share: format.wholePercent(evidence) })}
        </p>
      </div>
    </div>
  );
}

/** Why there is no score, in words. */
function useReason(reason: Scorecard["reason"]): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  if (!reason) return undefined;
  if (reason.code === "below-minimum-sample")
    return t("scoring.reasons.below-minimum-sample", { n: reason.n, minimum: reason.minimumSample });
  if (reason.code === "coverage-below-threshold")
    return t("scoring.reasons.coverage-below-threshold", {
      coverage: format.wholePercent(reason.coverage),
      threshold: format.wholePercent(reason.coverageThreshold),
    });
  return t("scoring.reasons.no-evidence");
}

function useColumns(): Column<IndicatorScore>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const valueText = ({ value, unit, decimals }: IndicatorScore) =>
    `${new Intl.NumberFormat(locale, { maximumFractionDigits: decimals ?? 1 }).format(value ?? 0)}${unit === "%" ? "%" : unit ? ` ${unit}` : ""}`;
  return [
    { key: "name", header: t("scoring.indicator"), cell: ({ name }) => <span className="font-medium">{textIn(name, locale)}</span> },
    {
      key: "value",
      header: t("scoring.value"),
      align: "end",
      cell: (row) =>
        row.status === "measured" ? (
          valueText(row)
        ) : (
          <Badge tone={row.status === "suppressed" ? "warn" : "neutral"}>{t(`scoring.${row.status}`)}</Badge>
        ),
    },
    { key: "normalised", header: t("scoring.normalised"), align: "end", cell: ({ normalised }) => format.decimal(normalised) },
    { key: "weight", header: t("scoring.weight"), align: "end", cell: ({ effectiveWeight }) => format.percent(effectiveWeight) },
    { key: "n", header: t("scoring.sample"), align: "end", wide: true, cell: ({ n }) => format.integer(n) },
    {
      key: "contribution",
      header: t("scoring.contribution"),
      align: "end",
      cell: ({ contributionRounded }) => <strong className="font-semibold">{format.decimal(contributionRounded)}</strong>,
    },
  ];
}
