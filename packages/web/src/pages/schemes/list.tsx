import { useTranslation } from "react-i18next";
import { Page } from "../../ui/page.js";

export function SchemesPage() {
  const { t } = useTranslation();
  return <Page title={t("nav.schemes")}>{null}</Page>;
}
