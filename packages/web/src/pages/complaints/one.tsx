import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Complaint, complaintQueries } from "../../api/complaints.js";
import { useMay } from "../../app/session-context.js";
import { Page, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonPage } from "../../ui/skeleton.js";
import { SeverityBadge, StatusBadge } from "./badges.js";
import { ComplaintDetails } from "./details.js";
import { Clocks } from "./ledger.js";
import { MessageForm } from "./message-form.js";
import { Timeline } from "./timeline.js";
import { TransitionMenu } from "./transition.js";

export function ComplaintPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const { data: complaint, error, refetch } = useQuery({ ...complaintQueries.one(id ?? ""), refetchInterval: 60_000 });
  if (error)
    return (
      <Page title={t("complaints.title")} back={{ to: "/complaints", label: t("complaints.title") }}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return complaint ? <Loaded complaint={complaint} /> : <SkeletonPage />;
}

function Loaded({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const mayWrite = useMay()("complaints.write");
  return (
    <Page
      title={complaint.title}
      back={{ to: "/complaints", label: t("complaints.title") }}
      badge={
        <>
          <StatusBadge status={complaint.status} />
          <SeverityBadge severity={complaint.severity} />
        </>
      }
      actions={mayWrite && <TransitionMenu complaint={complaint} />}
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-5">
          {complaint.text && (
            <Panel title={t("complaints.text")}>
              <p className="break-words whitespace-pre-line">{complaint.text}</p>
            </Panel>
          )}
          <Clocks complaint={complaint} />
          <Panel title={t("complaints.timeline")}>
            <Timeline id={complaint.id} />
            {mayWrite && <MessageForm id={complaint.id} />}
          </Panel>
        </div>
        <ComplaintDetails key={complaint.version} complaint={complaint} />
      </div>
    </Page>
  );
}
