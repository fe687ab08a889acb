import { useTranslation } from "react-i18next";
import { useMay } from "../../app/session-context.js";
import { Page } from "../../ui/page.js";
import { Tabs } from "../../ui/tabs.js";
import { DriversTab } from "./drivers.js";
import { useAnalysisSearch } from "./search.js";
import { SegmentsTab } from "./segments.js";
import { TrendsTab } from "./trends.js";

const TABS = ["trends", "drivers", "segments"] as const;
type Tab = (typeof TABS)[number];

const CONTENT: Record<Tab, () => React.ReactNode> = {
  trends: () => <TrendsTab />,
  drivers: () => <DriversTab />,
  segments: () => <SegmentsTab />,
};

export function AnalysisPage() {
  const { t } = useTranslation();
  const may = useMay();
  const { search, show } = useAnalysisSearch();
  const tabs = TABS.filter((each) => each !== "drivers" || may("responses.read"));
  return (
    <Page title={t("analysis.title")} lead={t("analysis.lead")}>
      <Tabs
        label={t("analysis.title")}
        value={tabs.find((each) => each === search.tab) ?? "trends"}
        onChange={(tab) => show({ tab })}
        tabs={tabs.map((value) => ({ value, label: t(`analysis.tabs.${value}`), content: CONTENT[value]() }))}
      />
    </Page>
  );
}
