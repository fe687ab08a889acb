import { Link } from "@tanstack/react-router";
import { Network } from "lucide-react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../ui/button.js";
import { Card, Empty } from "../../ui/page.js";

/** Nothing can be scored before a scheme says how. */
export function NoScheme() {
  const { t } = useTranslation();
  return (
    <Card>
      <Empty
        icon={Network}
        title={t("scoring.noScheme")}
        action={
          <Link to="/schemes" className={buttonClass("primary")}>
            {t("scoring.toSchemes")}
          </Link>
        }
      >
        {t("scoring.noSchemeHint")}
      </Empty>
    </Card>
  );
}
