import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Survey, surveyQueries } from "../../api/surveys.js";
import { useFormat } from "../../app/session-context.js";
import { Badge } from "../../ui/badge.js";
import { Button } from "../../ui/button.js";
import { Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonRows } from "../../ui/skeleton.js";

/** What people wrote, newest first, with what they rated. */
export function Comments({ survey, subjectId }: { survey: Survey; subjectId: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useInfiniteQuery(surveyQueries.comments(survey.id, subjectId));
  const textKeys = survey.definition.questions.filter(({ type }) => type === "text").map(({ key }) => key);
  const rated = survey.definition.questions.find(({ type }) => type === "csat" || type === "rating" || type === "nps");
  const responses = query.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <Panel title={t("surveyResults.comments")}>
      {query.isPending && <SkeletonRows rows={3} />}
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && responses.length === 0 && <p className="text-muted">{t("surveyResults.noComments")}</p>}
      <ul className="divide-y divide-line">
        {responses.map((response) => {
          const score = rated && response.answers[rated.key];
          return (
            <li key={response.id} className="flex gap-4 py-3 first:pt-0">
              <div className="min-w-0 flex-1">
                {textKeys.map((key) => (
                  <p key={key} className="break-words whitespace-pre-line">
                    {String(response.answers[key] ?? "")}
                  </p>
                ))}
                <p className="mt-0.5 text-[0.82rem] text-muted">{format.dateTime(response.submittedAt)}</p>
              </div>
              {typeof score === "number" && rated && <Score score={score} type={rated.type} />}
            </li>
          );
        })}
      </ul>
      {query.hasNextPage && (
        <Button tone="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()} className="mt-2 -ms-3">
          {t("common.more")}
        </Button>
      )}
    </Panel>
  );
}

function Score({ score, type }: { score: number; type: string }) {
  const format = useFormat();
  const [good, fair] = type === "nps" ? [9, 7] : [4, 3];
  const tone = score >= good ? "good" : score >= fair ? "warn" : "bad";
  return (
    <span className="flex-none">
      <Badge tone={tone}>{format.integer(score)}</Badge>
    </span>
  );
}
