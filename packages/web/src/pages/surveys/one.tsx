import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { PenLine } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Survey, surveyQueries } from "../../api/surveys.js";
import { Button } from "../../ui/button.js";
import { Card, Empty, Page } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonPage } from "../../ui/skeleton.js";
import { Tabs } from "../../ui/tabs.js";
import { SurveyActions } from "./actions.js";
import { SurveyBadge } from "./badge.js";
import { SurveyEditor } from "./editor/editor.js";
import { SurveyResultsTab } from "./results.js";
import { ShareTab } from "./share.js";
import { VersionsTab } from "./versions.js";

const TABS = ["results", "questions", "share", "versions"] as const;
type Tab = (typeof TABS)[number];

export function SurveyPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const { data: survey, error, refetch } = useQuery(surveyQueries.one(id ?? ""));
  if (error)
    return (
      <Page title={t("surveys.title")} back={{ to: "/surveys", label: t("surveys.title") }}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return survey ? <Loaded survey={survey} /> : <SkeletonPage />;
}

function Loaded({ survey }: { survey: Survey }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const isPublished = survey.publishedVersion !== null;
  const chosen = TABS.find((each) => each === tab) ?? (isPublished ? "results" : "questions");
  const show = (value: Tab) => void navigate({ to: "/surveys/$id", params: { id: survey.id }, search: { tab: value } });
  const unpublished = (
    <Card>
      <Empty
        icon={PenLine}
        title={t("surveys.notPublished")}
        action={
          <Button tone="primary" onClick={() => show("questions")}>
            {t("surveys.toQuestions")}
          </Button>
        }
      >
        {t("surveys.notPublishedHint")}
      </Empty>
    </Card>
  );
  const content: Record<Tab, React.ReactNode> = {
    results: isPublished ? <SurveyResultsTab survey={survey} /> : unpublished,
    questions: <SurveyEditor key={survey.version} survey={survey} />,
    share: isPublished ? <ShareTab survey={survey} /> : unpublished,
    versions: isPublished ? <VersionsTab survey={survey} /> : unpublished,
  };
  return (
    <Page
      title={survey.name}
      back={{ to: "/surveys", label: t("surveys.title") }}
      badge={<SurveyBadge survey={survey} />}
      actions={<SurveyActions survey={survey} />}
    >
      <Tabs
        label={survey.name}
        value={chosen}
        onChange={show}
        tabs={TABS.map((value) => ({ value, label: t(`surveys.tabs.${value}`), content: content[value] }))}
      />
    </Page>
  );
}
