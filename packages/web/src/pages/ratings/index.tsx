import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ratingQueries } from "../../api/ratings.js";
import { useMay } from "../../app/session-context.js";
import { Button } from "../../ui/button.js";
import { Page } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { Tabs } from "../../ui/tabs.js";
import { AgenciesTab } from "./agencies.js";
import { RatingDialog } from "./form.js";
import { RatingsTab } from "./list.js";
import { PublicPageTab } from "./public-page.js";

const TABS = ["ratings", "agencies", "page"] as const;
type Tab = (typeof TABS)[number];

/** What others say of the subjects: the ratings, who gives them, and whether the public sees them. */
export function RatingsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const [recording, setRecording] = useState(false);
  const { data: agencies, error, refetch } = useQuery(ratingQueries.agencies);
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const chosen = TABS.find((each) => each === tab) ?? "ratings";
  const show = (value: Tab) => void navigate({ to: "/ratings", search: { tab: value } as never });
  const record = may("ratings.write") && agencies && agencies.length > 0 && (
    <Button tone="primary" icon={Plus} onClick={() => setRecording(true)}>
      {t("ratings.new")}
    </Button>
  );
  const content = agencies && {
    ratings: <RatingsTab agencies={agencies} onAgencies={() => show("agencies")} record={record || undefined} />,
    agencies: <AgenciesTab agencies={agencies} />,
    page: <PublicPageTab />,
  };
  return (
    <Page title={t("ratings.title")} lead={t("ratings.lead")} actions={record || undefined}>
      {error && !agencies && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!agencies && !error && <SkeletonBlock />}
      {content && (
        <Tabs
          label={t("ratings.title")}
          value={chosen}
          onChange={show}
          tabs={TABS.map((value) => ({ value, label: t(`ratings.tabs.${value}`), content: content[value] }))}
        />
      )}
      {recording && agencies && <RatingDialog agencies={agencies} onClose={() => setRecording(false)} />}
    </Page>
  );
}
