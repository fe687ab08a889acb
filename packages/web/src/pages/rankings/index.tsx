import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Calculator } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Grain, type Standing, scorePeriod, scoringQueries } from "../../api/scoring.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { IntervalBar } from "../../charts/interval.js";
import { todayIn } from "../../lib/days.js";
import { recentPeriods } from "../../lib/periods.js";
import { Button } from "../../ui/button.js";
import { List } from "../../ui/list.js";
import { Card, Empty, Page } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import type { Column } from "../../ui/table.js";
import { useToast } from "../../ui/toast.js";
import { GrainSelect, PeriodSelect, SchemeSelect } from "../scoring/choices.js";
import { GradeBadge } from "../scoring/grade.js";
import { NoScheme } from "../scoring/no-scheme.js";

export function RankingPage() {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const today = todayIn(timeZone);
  const { data, error } = useQuery(scoringQueries.schemes());
  const published = data?.data.filter(({ publishedVersion, status }) => publishedVersion !== null && status !== "archived") ?? [];
  const [chosen, setChosen] = useState("");
  const [grain, setGrain] = useState<Grain>("quarter");
  const [period, setPeriod] = useState(() => recentPeriods("quarter", today)[0] ?? "");
  const schemeId = published.find(({ id }) => id === chosen)?.id ?? published[0]?.id;
  const changeGrain = (next: Grain) => {
    setGrain(next);
    setPeriod(recentPeriods(next, today)[0] ?? "");
  };
  return (
    <Page title={t("scoring.rankingTitle")} lead={t("scoring.rankingLead")}>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <SkeletonBlock />}
      {data && !schemeId && <NoScheme />}
      {schemeId && (
        <>
          <div className="mb-4 flex flex-wrap items-end gap-3">
            <SchemeSelect schemes={published} value={schemeId} onChange={setChosen} />
            <GrainSelect value={grain} onChange={changeGrain} />
            <PeriodSelect grain={grain} value={period} onChange={setPeriod} />
          </div>
          <Ranking schemeId={schemeId} period={period} />
        </>
      )}
    </Page>
  );
}

function Ranking({ schemeId, period }: { schemeId: string; period: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useInfiniteQuery(scoringQueries.ranking(schemeId, period));
  const scoring = query.data?.pages[0]?.scoring;
  const rows = {
    ...query,
    data: query.data && {
      pages: query.data.pages.map((page) => ({ ...page, data: page.data.map((row) => ({ ...row, id: row.scorecardId })) })),
    },
  };
  return (
    <>
      {scoring && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <p className="text-[0.9rem] text-muted">
            {t("scoring.summary", {
              scored: scoring.scored,
              suppressed: scoring.suppressed,
              missing: scoring.missing,
              at: format.dateTime(scoring.scoredAt),
            })}
          </p>
          <ScoreButton schemeId={schemeId} period={period} again />
        </div>
      )}
      <Card>
        <List
          query={rows as Parameters<typeof List<Standing & { id: string }>>[0]["query"]}
          caption={t("scoring.rankingTitle")}
          columns={useColumns()}
          empty={
            <Empty icon={Calculator} title={t("scoring.notScored")} action={<ScoreButton schemeId={schemeId} period={period} />}>
              {t("scoring.notScoredHint")}
            </Empty>
          }
        />
      </Card>
    </>
  );
}

function ScoreButton({ schemeId, period, again = false }: { schemeId: string; period: string; again?: boolean }) {
  const { t } = useTranslation();
  const toast = useToast();
  const may = useMay();
  const queryClient = useQueryClient();
  const score = useMutation({
    mutationFn: () => scorePeriod(schemeId, period),
    onSuccess: async ({ scored }) => {
      await queryClient.invalidateQueries({ queryKey: scoringQueries.all });
      toast(t("scoring.scored", { count: scored }));
    },
  });
  if (!may("scorecards.write")) return null;
  return (
    <div className="space-y-2">
      <Button tone={again ? "plain" : "primary"} icon={Calculator} busy={score.isPending} onClick={() => score.mutate()}>
        {again ? t("scoring.scoreAgain") : t("scoring.scoreNow")}
      </Button>
      {score.error && <ProblemNotice error={score.error} />}
    </div>
  );
}

function useColumns(): Column<Standing>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "subject",
      header: t("scoring.subject"),
      cell: (row) => (
        <span className="flex min-w-0 items-baseline gap-3">
          <span className="w-8 flex-none text-end font-medium text-muted tabular-nums">
            {row.rank === null ? "" : `${row.rank}${row.tied ? "=" : ""}`}
          </span>
          <Link to="/subjects/$id" params={{ id: row.subjectId }} className="min-w-0 font-medium break-words hover:underline">
            {row.subjectName}
          </Link>
        </span>
      ),
    },
    {
      key: "score",
      header: t("scoring.score"),
      cell: (row) =>
        row.score === null ? (
          <span className="text-muted">{t(`scoring.statuses.${row.status}`)}</span>
        ) : (
          <span className="grid w-full min-w-40 grid-cols-[3rem_1fr] items-center gap-3">
            <strong className="font-semibold tabular-nums">{format.decimal(row.scoreRounded)}</strong>
            <IntervalBar value={row.score} low={row.low} high={row.high} min={0} max={100} format={format.decimal} />
          </span>
        ),
    },
    { key: "grade", header: t("scoring.grade"), cell: (row) => <GradeBadge grade={row.grade} score={row.score} /> },
    { key: "n", header: t("scoring.sample"), align: "end", cell: (row) => format.integer(row.n) },
  ];
}
