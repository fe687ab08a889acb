import { useTranslation } from "react-i18next";
import { Page } from "../../ui/page.js";

export function ReportPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("reports.title")}>
      <p className="text-muted">{t("common.loading")}</p>
    </Page>
  );
}
