import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { CircleX } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { cancelImport, type Import, importQueries } from "../../api/imports.js";
import { useMay } from "../../app/session-context.js";
import { Button, buttonClass } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { Page } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonPage } from "../../ui/skeleton.js";
import { useToast } from "../../ui/toast.js";
import { ImportBadge } from "./badge.js";
import { ImportDetails } from "./details.js";
import { ImportProgress } from "./progress.js";

export function ImportPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(importQueries.one(id ?? ""));
  const back = { to: "/imports", label: t("imports.title") } as const;
  if (error && !data)
    return (
      <Page title={t("imports.title")} back={back}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <SkeletonPage />;
  return (
    <Page title={data.name} back={back} badge={<ImportBadge state={data.state} />} actions={<ImportActions import={data} />}>
      <div className="space-y-5">
        {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        <ImportProgress import={data} />
        <ImportDetails import={data} />
      </div>
    </Page>
  );
}

function ImportActions({ import: { id, kind, state } }: { import: Import }) {
  const { t } = useTranslation();
  const may = useMay();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  if (!may("imports.write")) return null;
  const cancel = async () => {
    await cancelImport(id);
    await queryClient.invalidateQueries({ queryKey: importQueries.all });
    toast(t("imports.cancelled"));
  };
  if (state !== "waiting" && state !== "running")
    return (
      <Link to="/imports/new" search={{ kind } as never} className={buttonClass("plain")}>
        {t("imports.again")}
      </Link>
    );
  return (
    <>
      <Button icon={CircleX} onClick={() => setAsked(true)}>
        {t("imports.cancel")}
      </Button>
      <ConfirmDialog open={asked} onOpenChange={setAsked} title={t("imports.cancelTitle")} confirm={t("imports.cancel")} onConfirm={cancel}>
        {t("imports.cancelText")}
      </ConfirmDialog>
    </>
  );
}
