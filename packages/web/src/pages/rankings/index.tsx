import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Calculator } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type SchemeSummary, scoringQueries } from "../../api/scoring.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { todayIn } from "../../lib/days.js";
import { Button } from "../../ui/button.js";
import { Page } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { Tabs } from "../../ui/tabs.js";
import { NoScheme } from "../scoring/no-scheme.js";
import { RunDialog } from "../scoring/runs/dialog.js";
import { RunList } from "../scoring/runs/list.js";
import { Choices } from "./choices.js";
import { Ranking } from "./ranking.js";
import { type Chosen, chosenFrom, type Search } from "./search.js";

const TABS = ["ranking", "runs"] as const;

/** Subjects and groups by score. What is chosen lives in the address, so that it can be linked and survives a reload. */
export function RankingPage() {
  const { t } = useTranslation();
  const { data, error } = useQuery(scoringQueries.schemes());
  const published = data?.data.filter(({ publishedVersion, status }) => publishedVersion !== null && status !== "archived") ?? [];
  if (data && published.length > 0) return <Published schemes={published} />;
  return (
    <Page title={t("scoring.rankingTitle")} lead={t("scoring.rankingLead")}>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <SkeletonBlock />}
      {data && <NoScheme />}
    </Page>
  );
}

function Published({ schemes }: { schemes: readonly SchemeSummary[] }) {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Search;
  const [scoring, setScoring] = useState(false);
  const chosen = chosenFrom(search, schemes, todayIn(timeZone));
  const show = (change: Search) => void navigate({ to: "/rankings", search: { ...search, ...change } as never, replace: true });
  const lead = (next: Omit<Chosen, "grade">) => {
    setScoring(false);
    const { schemeId: scheme, period, board } = next;
    void navigate({ to: "/rankings", search: { scheme, period, by: board.by, tag: board.tag } as never });
  };
  const score = may("scorecards.write") && (
    <Button tone="primary" icon={Calculator} onClick={() => setScoring(true)}>
      {t("scoring.run.start")}
    </Button>
  );
  return (
    <Page title={t("scoring.rankingTitle")} lead={t("scoring.rankingLead")} actions={score}>
      <Tabs
        label={t("scoring.rankingTitle")}
        value={TABS.find((tab) => tab === search.tab) ?? "ranking"}
        onChange={(tab) => show({ tab: tab === "ranking" ? undefined : tab })}
        tabs={[
          {
            value: "ranking",
            label: t("scoring.rankingTitle"),
            content: (
              <>
                <Choices schemes={schemes} chosen={chosen} onChange={(change) => show({ grade: undefined, ...change })} />
                <Ranking chosen={chosen} onGrade={(grade) => show({ grade: grade || undefined })} onScore={() => setScoring(true)} />
              </>
            ),
          },
          { value: "runs", label: t("scoring.run.past"), content: <RunList schemes={schemes} onShow={lead} /> },
        ]}
      />
      {scoring && <RunDialog schemes={schemes} start={chosen} onClose={() => setScoring(false)} onShow={lead} />}
    </Page>
  );
}
