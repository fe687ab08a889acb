import { Link } from "@tanstack/react-router";
import { Compass } from "lucide-react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../ui/button.js";
import { Card, Empty, Page } from "../ui/page.js";
import { ProblemNotice } from "../ui/problem.js";

/** A fault while a page was drawn; the navigation around it stays usable. */
export function PageProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <Page title={t("problem.title")}>
      <ProblemNotice error={error} onRetry={() => window.location.reload()} />
    </Page>
  );
}

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("problem.notFoundTitle")}>
      <Card>
        <Empty
          icon={Compass}
          title={t("problem.notFound")}
          action={
            <Link to="/" className={buttonClass("primary")}>
              {t("nav.overview")}
            </Link>
          }
        />
      </Card>
    </Page>
  );
}
