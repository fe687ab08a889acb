import { useInfiniteQuery } from "@tanstack/react-query";
import { Calculator, SearchX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Standing, scoringQueries } from "../../api/scoring.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { Button } from "../../ui/button.js";
import { List } from "../../ui/list.js";
import { Card, Empty } from "../../ui/page.js";
import { useColumns } from "./columns.js";
import { GradeFilter } from "./grade-filter.js";
import { type Chosen, isComplete } from "./search.js";

type RankingProps = { chosen: Chosen; onGrade: (grade: string) => void; onScore: () => void };

/** The ranking of one period and board, or the way to compute it. */
export function Ranking({ chosen: { schemeId, period, board, grade }, onGrade, onScore }: RankingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const query = useInfiniteQuery({ ...scoringQueries.ranking(schemeId, period, grade, board), enabled: isComplete(board) });
  const scoring = query.data?.pages[0]?.scoring;
  const columns = useColumns(board, scoring?.scored ?? 0);
  const rows = {
    ...query,
    data: query.data && {
      pages: query.data.pages.map((page) => ({ ...page, data: page.data.map((row) => ({ ...row, id: row.scorecardId })) })),
    },
  };
  const start = may("scorecards.write") && (
    <Button tone="primary" icon={Calculator} onClick={onScore}>
      {t("scoring.scoreNow")}
    </Button>
  );
  return (
    <>
      {scoring && (
        <div className="mb-3 space-y-2">
          <GradeFilter scoring={scoring} chosen={grade} onChange={onGrade} />
          <p className="text-[0.87rem] text-muted">
            {t("scoring.summary", {
              scored: scoring.scored,
              suppressed: scoring.suppressed,
              missing: scoring.missing,
              at: format.dateTime(scoring.scoredAt),
            })}{" "}
            {scoring.scored > 1 && t("scoring.bandHint")}
          </p>
        </div>
      )}
      <Card>
        <List
          query={rows as Parameters<typeof List<Standing & { id: string }>>[0]["query"]}
          caption={t("scoring.rankingTitle")}
          columns={columns}
          empty={
            scoring ? (
              <Empty
                icon={SearchX}
                title={t(grade === "" ? "scoring.nobody" : "scoring.noGrade")}
                action={grade !== "" && <Button onClick={() => onGrade("")}>{t("common.clear")}</Button>}
              >
                {grade === "" && t(`scoring.nobodyHint.${board.by}`)}
              </Empty>
            ) : (
              <Empty icon={Calculator} title={t("scoring.notScored")} action={start}>
                {t("scoring.notScoredHint")}
              </Empty>
            )
          }
        />
      </Card>
    </>
  );
}
