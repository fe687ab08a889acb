import { useTranslation } from "react-i18next";
import { Page } from "../../ui/page.js";

export function NewImportPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("imports.new")}>
      <p className="text-muted">{t("common.loading")}</p>
    </Page>
  );
}
