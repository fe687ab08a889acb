import { useTranslation } from "react-i18next";
import { Page } from "../../ui/page.js";

export function ImportPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("imports.title")}>
      <p className="text-muted">{t("common.loading")}</p>
    </Page>
  );
}
