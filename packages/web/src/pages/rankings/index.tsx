import { useTranslation } from "react-i18next";
import { Page } from "../../ui/page.js";

export function RankingPage() {
  const { t } = useTranslation();
  return <Page title={t("nav.ranking")}>{null}</Page>;
}
