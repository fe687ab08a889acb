import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleHelp } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { scoringQueries } from "../../api/scoring.js";
import { buttonClass } from "../../ui/button.js";
import { Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { Contributions } from "./contributions.js";
import { Headline } from "./headline.js";
import { Revision, SupersededNotice } from "./supersession.js";

/** A scorecard in short, on the page of its subject; its own page explains it. */
export function ScorecardSummary({ id, actions }: { id: string; actions: ReactNode }) {
  const { t } = useTranslation();
  const { data: scorecard, error, refetch } = useQuery(scoringQueries.scorecard(id));
  return (
    <Panel title={t("scoring.latest")} actions={actions}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!scorecard && !error && <SkeletonBlock />}
      {scorecard && (
        <div className="space-y-5">
          <SupersededNotice scorecard={scorecard} />
          <Headline scorecard={scorecard} />
          {scorecard.score !== null && <Contributions scorecard={scorecard} />}
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Revision scorecard={scorecard} />
            <Link to="/scorecards/$id" params={{ id }} className={buttonClass("primary")}>
              <CircleHelp aria-hidden className="size-4" />
              {t("scorecard.explain")}
            </Link>
          </div>
        </div>
      )}
    </Panel>
  );
}
