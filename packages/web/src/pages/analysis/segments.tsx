import { useQuery } from "@tanstack/react-query";
import { ChartSpline } from "lucide-react";
import { useTranslation } from "react-i18next";
import { analysisQueries, type Segments } from "../../api/analysis.js";
import { subjectQueries } from "../../api/subjects.js";
import { useFormat } from "../../app/session-context.js";
import { todayIn } from "../../lib/days.js";
import { type Grain, grainOf, recentPeriods } from "../../lib/periods.js";
import { SelectField } from "../../ui/field.js";
import { Card, Empty, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { GrainSelect, PeriodSelect } from "../scoring/choices.js";
import { choiceOf, type Quantities, QuantitySelect, useQuantities } from "./quantity-select.js";
import { useAnalysisSearch } from "./search.js";
import { SegmentBars } from "./segment-bars.js";
import { SegmentPairs } from "./segment-pairs.js";
import { NoQuantities } from "./trends.js";
import { pWords } from "./words.js";

export function SegmentsTab() {
  const quantities = useQuantities();
  if (!quantities) return <SkeletonBlock />;
  return quantities.ids.length === 0 ? <NoQuantities /> : <Chosen quantities={quantities} />;
}

/** Stands for the kind of subject where a tag's key would be; no tag can be called so. */
const KIND = "$kind";

/** The tags that subjects carry, most common first. */
function useTags(): string[] {
  const { data } = useQuery(subjectQueries.some({}, 100));
  const counts = new Map<string, number>();
  for (const { tags } of data?.data ?? []) for (const tag of Object.keys(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}

function Chosen({ quantities }: { quantities: Quantities }) {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const { search, show } = useAnalysisSearch();
  const tags = useTags();
  const of = quantities.ids.find((id) => id === search.of) ?? quantities.ids[0] ?? "";
  const by = search.by ?? tags[0] ?? KIND;
  const last = (grain: Grain) => recentPeriods(grain, todayIn(timeZone))[1] ?? "";
  const grain = grainOf(search.period ?? "") ?? "quarter";
  const period = search.period && grainOf(search.period) ? search.period : last(grain);
  const request = { ...choiceOf(of), period, ...(by === KIND ? { by: "kind" as const } : { tag: by }) };
  const { data, error, refetch } = useQuery(analysisQueries.segments(request));
  return (
    <>
      <div className="mb-5 flex flex-wrap items-end gap-3">
        <QuantitySelect
          className="w-64 max-w-full"
          label={t("analysis.quantity")}
          quantities={quantities}
          value={of}
          onChange={(id) => show({ of: id })}
        />
        <SelectField className="w-44" label={t("analysis.by")} value={by} onChange={(event) => show({ by: event.target.value })}>
          {(tags.includes(by) || by === KIND ? tags : [by, ...tags]).map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
          <option value={KIND}>{t("analysis.kindOfSubject")}</option>
        </SelectField>
        <GrainSelect value={grain} onChange={(next) => show({ period: last(next) })} />
        <PeriodSelect grain={grain} value={period} onChange={(next) => show({ period: next })} />
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonBlock />}
      {data && <Found segments={data} />}
    </>
  );
}

function Found({ segments }: { segments: Segments }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { rows, test, omitted } = segments;
  if (rows.every(({ status }) => status === "missing"))
    return (
      <Card>
        <Empty icon={ChartSpline} title={t("analysis.noData")}>
          {t("analysis.noDataHint")}
        </Empty>
      </Card>
    );
  const p = test.pValue === null ? t("analysis.noPValue") : pWords(t, locale, test.pValue);
  return (
    <div className="space-y-5">
      <Panel title={t("analysis.segments")} hint={t("analysis.segmentsHint")}>
        <SegmentBars segments={segments} />
        <p className="mt-4 font-medium">{t(`analysis.segmentTest.${test.conclusion}`, { p })}</p>
        {omitted > 0 && <p className="text-[0.87rem] text-muted">{t("analysis.omitted", { count: omitted })}</p>}
      </Panel>
      {segments.pairs.length > 0 && <SegmentPairs segments={segments} />}
    </div>
  );
}
