import { useTranslation } from "react-i18next";
import { Page } from "../../ui/page.js";

export function IndicatorsPage() {
  const { t } = useTranslation();
  return <Page title={t("nav.indicators")}>{null}</Page>;
}
