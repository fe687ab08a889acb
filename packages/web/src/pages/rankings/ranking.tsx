import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Calculator, SearchX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Standing, scorePeriod, scoringQueries } from "../../api/scoring.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { Button } from "../../ui/button.js";
import { List } from "../../ui/list.js";
import { Card, Empty } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";
import { useColumns } from "./columns.js";
import { GradeFilter } from "./grade-filter.js";

type RankingProps = { schemeId: string; period: string; grade: string; onGrade: (grade: string) => void };

/** The ranking of one period, or the way to compute it. */
export function Ranking({ schemeId, period, grade, onGrade }: RankingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useInfiniteQuery(scoringQueries.ranking(schemeId, period, grade));
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
          <div className="min-w-0 space-y-2">
            <GradeFilter scoring={scoring} chosen={grade} onChange={onGrade} />
            <p className="text-[0.9rem] text-muted">
              {t("scoring.summary", {
                scored: scoring.scored,
                suppressed: scoring.suppressed,
                missing: scoring.missing,
                at: format.dateTime(scoring.scoredAt),
              })}
            </p>
          </div>
          <ScoreButton schemeId={schemeId} period={period} again />
        </div>
      )}
      <Card>
        <List
          query={rows as Parameters<typeof List<Standing & { id: string }>>[0]["query"]}
          caption={t("scoring.rankingTitle")}
          columns={useColumns()}
          empty={
            scoring && grade !== "" ? (
              <Empty
                icon={SearchX}
                title={t("scoring.noGrade")}
                action={<Button onClick={() => onGrade("")}>{t("common.clear")}</Button>}
              />
            ) : (
              <Empty icon={Calculator} title={t("scoring.notScored")} action={<ScoreButton schemeId={schemeId} period={period} />}>
                {t("scoring.notScoredHint")}
              </Empty>
            )
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
