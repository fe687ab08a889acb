import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Hourglass, Pencil } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type TargetWithSeries, targetQueries } from "../../api/targets.js";
import { useFormat, useLocale, useMay } from "../../app/session-context.js";
import { Chart } from "../../charts/chart.js";
import { periodName } from "../../lib/days.js";
import { textIn } from "../../lib/locale.js";
import { Button } from "../../ui/button.js";
import { Card, Empty, Page, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonPage } from "../../ui/skeleton.js";
import { useAmounts } from "../analysis/amounts.js";
import { TargetDialog } from "./form.js";
import { ProgressBar, useGoalWords, useShareWords } from "./progress.js";
import { seriesOption } from "./series-option.js";
import { TargetBadge } from "./status.js";

export function TargetPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const { data: target, error, refetch } = useQuery(targetQueries.one(id ?? ""));
  if (error)
    return (
      <Page title={t("targets.title")} back={{ to: "/targets", label: t("targets.title") }}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return target ? <Loaded target={target} /> : <SkeletonPage />;
}

function Loaded({ target }: { target: TargetWithSeries }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const edit = may("targets.write") && !target.archived && (
    <Button icon={Pencil} onClick={() => setEditing(true)}>
      {t("common.edit")}
    </Button>
  );
  return (
    <Page
      title={textIn(target.name, locale)}
      lead={`${textIn(target.quantity.name, locale)} · ${target.subject?.name ?? t("targets.wholeTenant")}`}
      badge={<TargetBadge status={target.progress.status} />}
      back={{ to: "/targets", label: t("targets.title") }}
      actions={edit}
    >
      <div className="space-y-5">
        <Standing target={target} />
        <Series target={target} />
      </div>
      {editing && <TargetDialog target={target} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function Standing({ target: { quantity, progress, dueOn } }: { target: TargetWithSeries }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { amount } = useAmounts(quantity);
  const goal = useGoalWords(quantity);
  const shareWords = useShareWords();
  const { current, baseline, share, elapsed } = progress;
  const period = current && periodName(current.period.label, format.locale);
  return (
    <Card className="p-5">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
        <Figure
          label={t("targets.current")}
          value={amount(current?.value)}
          detail={current && t(current.complete ? "targets.asOf" : "targets.running", { period, count: Math.round(current.n) })}
        />
        <Figure label={t("targets.target")} value={goal(progress.goal)} detail={`${t("targets.due")} ${format.day(dueOn)}`} />
        <Forecast quantity={quantity} forecast={progress.forecast} />
      </div>
      <ProgressBar progress={progress} className="mt-5" />
      <p className="mt-1.5 flex flex-wrap justify-between gap-x-4 text-[0.87rem] text-muted">
        <span>
          {baseline.value === null
            ? t(baseline.status === "suppressed" ? "targets.suppressedBaseline" : "targets.noBaseline")
            : `${t("targets.from", { value: amount(baseline.value) })}${baseline.given ? ` (${t("targets.given")})` : ""}`}
        </span>
        <span>
          {share !== null && `${shareWords(share)} · `}
          {t("targets.elapsed", { share: format.wholePercent(elapsed) })}
        </span>
      </p>
    </Card>
  );
}

function Figure({ label, value, detail }: { label: string; value: string; detail?: React.ReactNode }) {
  return (
    <div>
      <h2 className="text-[0.87rem] text-muted">{label}</h2>
      <p className="mt-0.5 text-[1.45rem] leading-tight font-semibold tracking-tight tabular-nums">{value}</p>
      {detail && <p className="mt-1 text-[0.83rem] text-muted">{detail}</p>}
    </div>
  );
}

function Forecast({ quantity, forecast }: Pick<TargetWithSeries, "quantity"> & { forecast: TargetWithSeries["progress"]["forecast"] }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { amount } = useAmounts(quantity);
  if (forecast.reason)
    return (
      <div>
        <h2 className="text-[0.87rem] text-muted">{t("targets.forecast")}</h2>
        <p className="mt-1 text-[0.93rem]">{t(`targets.noForecast.${forecast.reason}`)}</p>
      </div>
    );
  return (
    <div>
      <Figure
        label={t("targets.forecast")}
        value={t("targets.forecastFor", { value: amount(forecast.value), period: periodName(forecast.period, locale) })}
        detail={t("targets.forecastRange", { low: amount(forecast.low), high: amount(forecast.high), count: forecast.points })}
      />
      <p className="mt-1 text-[0.87rem]">{t(forecast.meets ? "targets.forecastMeets" : "targets.forecastFails")}</p>
    </div>
  );
}

function Series({ target }: { target: TargetWithSeries }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { amount, number } = useAmounts(target.quantity);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the formatters follow from the quantity and the language
  const option = useMemo(
    () =>
      seriesOption(target, {
        name: (label) => periodName(label, format.locale),
        amount,
        axis: number,
        target: t("targets.target"),
      }),
    [target, format.locale, t],
  );
  if (!target.series.some(({ value }) => value !== null))
    return (
      <Card>
        <Empty icon={Hourglass} title={t("targets.nothing")}>
          {t("targets.nothingHint")}
        </Empty>
      </Card>
    );
  const shown = (status: TargetWithSeries["series"][number]["status"], value: number | null) =>
    status === "measured" ? amount(value) : t(`targets.${status}`);
  return (
    <Panel title={t("targets.series")} hint={t("targets.seriesHint")}>
      <Chart
        label={t("targets.series")}
        option={option}
        height={300}
        table={{
          columns: [t("charts.period"), t("targets.measured"), t("targets.low"), t("targets.high"), t("targets.records")],
          rows: target.series.map(({ period, status, value, low, high, n }) => [
            periodName(period.label, format.locale),
            shown(status, value),
            amount(low),
            amount(high),
            format.integer(n),
          ]),
        }}
      />
    </Panel>
  );
}
