import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Panel, panelQueries } from "../../api/panels.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { periodName } from "../../lib/days.js";
import { textIn } from "../../lib/locale.js";
import { Page } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonPage } from "../../ui/skeleton.js";
import { Tabs } from "../../ui/tabs.js";
import { PanelActions } from "./actions.js";
import { PanelBadge } from "./badges.js";
import { ProgressTab } from "./progress.js";
import { ResultsTab } from "./results.js";
import { RubricTab } from "./rubric.js";

const TABS = ["progress", "results", "rubric"] as const;
type Tab = (typeof TABS)[number];

export function PanelPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const { data: panel, error, refetch } = useQuery(panelQueries.one(id ?? ""));
  if (error)
    return (
      <Page title={t("panels.title")} back={{ to: "/panels", label: t("panels.title") }}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return panel ? <Loaded panel={panel} /> : <SkeletonPage />;
}

function Loaded({ panel }: { panel: Panel }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const format = useFormat();
  const navigate = useNavigate();
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const chosen = TABS.find((each) => each === tab) ?? (panel.state === "closed" ? "results" : "progress");
  const show = (value: Tab) => void navigate({ to: "/panels/$id", params: { id: panel.id }, search: { tab: value } });
  const content: Record<Tab, React.ReactNode> = {
    progress: <ProgressTab panel={panel} />,
    results: <ResultsTab panel={panel} />,
    rubric: <RubricTab panel={panel} />,
  };
  const title = textIn(panel.name, locale);
  const end = panel.closedAt
    ? `${t("panels.closedAt")}: ${format.dateTime(panel.closedAt)}`
    : `${t("panels.closes")}: ${format.dateTime(panel.closesAt)}`;
  return (
    <Page
      title={title}
      lead={`${t("panels.period")}: ${periodName(panel.period, locale)} · ${end}`}
      back={{ to: "/panels", label: t("panels.title") }}
      badge={<PanelBadge state={panel.state} />}
      actions={<PanelActions panel={panel} />}
    >
      <Tabs
        label={title}
        value={chosen}
        onChange={show}
        tabs={TABS.map((value) => ({ value, label: t(`panels.tabs.${value}`), content: content[value] }))}
      />
    </Page>
  );
}
