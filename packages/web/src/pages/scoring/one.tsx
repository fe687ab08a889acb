import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Scorecard, scoringQueries } from "../../api/scoring.js";
import { useFormat, useLocale, useMay } from "../../app/session-context.js";
import { periodName } from "../../lib/days.js";
import { textIn } from "../../lib/locale.js";
import { buttonClass } from "../../ui/button.js";
import { Card, Page, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonPage } from "../../ui/skeleton.js";
import { Composition } from "./composition/index.js";
import { IndicatorPanel } from "./evidence/index.js";
import { type Asked, Explain } from "./explain/index.js";
import { Headline } from "./headline.js";
import { History } from "./history.js";
import { PeriodChoice } from "./period-choice.js";
import { boardOf, isGroup, useSubjectWords } from "./subject-words.js";
import { Revision, SupersededNotice } from "./supersession.js";

type Search = Asked & { indicator?: string | undefined };

/** One scorecard: the score, what it is made of, why it is what it is, and how it came here. */
export function ScorecardPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams({ strict: false });
  const { data: scorecard, error, refetch } = useQuery(scoringQueries.scorecard(id));
  if (error)
    return (
      <Page title={t("scoring.latest")} back={{ to: "/rankings", label: t("scoring.rankingTitle") }}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return scorecard ? <Loaded key={scorecard.id} scorecard={scorecard} /> : <SkeletonPage />;
}

function Loaded({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { locale: language } = useFormat();
  const words = useSubjectWords();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Search;
  const show = (change: Search) =>
    void navigate({
      to: "/scorecards/$id",
      params: { id: scorecard.id },
      search: { ...search, ...change } as never,
      replace: true,
      resetScroll: false,
    });
  const openIndicator = (indicator: string | undefined) => show({ indicator });
  return (
    <Page
      title={words(scorecard.subject)}
      lead={`${textIn(scorecard.schemeName, locale)} · ${periodName(scorecard.period.label, language)}`}
      back={{ to: "/rankings", label: t("scoring.rankingTitle") }}
      actions={<Actions scorecard={scorecard} />}
    >
      <SupersededNotice scorecard={scorecard} />
      <div className="space-y-5">
        <Card className="space-y-4 p-5">
          <Headline scorecard={scorecard} />
          <Revision scorecard={scorecard} />
        </Card>
        <Panel title={t("scoring.contributions")}>
          <Composition scorecard={scorecard} onIndicator={openIndicator} />
        </Panel>
        <Panel title={t("scorecard.why")}>
          <Explain scorecard={scorecard} asked={search} onAsk={show} />
        </Panel>
        <History scorecard={scorecard} />
      </div>
      {search.indicator !== undefined && (
        <IndicatorPanel scorecard={scorecard} indicatorKey={search.indicator} onClose={() => openIndicator(undefined)} />
      )}
    </Page>
  );
}

/** Other periods of the same subject, its place in the ranking, and the subject itself. */
function Actions({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const may = useMay();
  const { subject, schemeId, period } = scorecard;
  const board = boardOf(subject.id);
  const subjectId = board.by === "parent" ? subject.id.slice("parent:".length) : subject.id;
  const hasPage = (!isGroup(subject.id) || board.by === "parent") && may("subjects.read");
  return (
    <>
      <PeriodChoice scorecard={scorecard} />
      <Link
        to="/rankings"
        search={{ scheme: schemeId, period: period.label, by: board.by, tag: board.tag } as never}
        className={buttonClass()}
      >
        {t("scorecard.toRanking")}
      </Link>
      {hasPage && (
        <Link to="/subjects/$id" params={{ id: subjectId }} className={buttonClass()}>
          {t("scorecard.toSubject")}
        </Link>
      )}
    </>
  );
}
