import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Grain, scoringQueries } from "../../api/scoring.js";
import { useFormat } from "../../app/session-context.js";
import { todayIn } from "../../lib/days.js";
import { grainOf, recentPeriods } from "../../lib/periods.js";
import { Page } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { GrainSelect, PeriodSelect, SchemeSelect } from "../scoring/choices.js";
import { NoScheme } from "../scoring/no-scheme.js";
import { Ranking } from "./ranking.js";

type Search = { scheme?: string; period?: string; grade?: string };

/** Subjects by score. What is chosen lives in the address, so that it can be linked and survives a reload. */
export function RankingPage() {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Search;
  const { data, error } = useQuery(scoringQueries.schemes());
  const published = data?.data.filter(({ publishedVersion, status }) => publishedVersion !== null && status !== "archived") ?? [];
  const scheme = published.find(({ id }) => id === search.scheme) ?? published[0];
  const first = (each: Grain) => recentPeriods(each, todayIn(timeZone))[0] ?? "";
  const grain = grainOf(search.period ?? "") ?? "quarter";
  const period = grainOf(search.period ?? "") ? (search.period ?? "") : first(grain);
  const show = (change: Search) =>
    void navigate({ to: "/rankings", search: { ...search, grade: undefined, ...change } as never, replace: true });
  return (
    <Page title={t("scoring.rankingTitle")} lead={t("scoring.rankingLead")}>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <SkeletonBlock />}
      {data && !scheme && <NoScheme />}
      {scheme && (
        <>
          <div className="mb-4 flex flex-wrap items-end gap-3">
            <SchemeSelect schemes={published} value={scheme.id} onChange={(id) => show({ scheme: id })} />
            <GrainSelect value={grain} onChange={(next) => show({ period: first(next) })} />
            <PeriodSelect grain={grain} value={period} onChange={(next) => show({ period: next })} />
          </div>
          <Ranking schemeId={scheme.id} period={period} grade={search.grade ?? ""} onGrade={(grade) => show({ grade })} />
        </>
      )}
    </Page>
  );
}
