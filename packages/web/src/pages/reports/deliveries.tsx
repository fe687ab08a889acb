import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Delivery, type Run, reportQueries } from "../../api/reports.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { periodName } from "../../lib/days.js";
import { LOCALE_NAMES } from "../../lib/locale.js";
import { Dialog } from "../../ui/dialog.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonRows } from "../../ui/skeleton.js";
import { type Column, Table } from "../../ui/table.js";
import { DeliveryBadge } from "./badges.js";

/** How a run's mail fared, recipient by recipient. */
export function DeliveriesDialog({ run, onClose }: { run: Run; onClose: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(reportQueries.deliveries(run));
  const columns = useColumns();
  const title = t("reports.deliveriesOf", { period: periodName(run.period.label, locale) });
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title={title}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={3} />}
      {data?.length === 0 && <p className="py-4 text-muted">{t("reports.deliveriesNone")}</p>}
      {data && data.length > 0 && (
        <div className="-mx-5 -my-4">
          <Table caption={title} columns={columns} rows={data} rowKey={({ recipientId }) => recipientId} />
        </div>
      )}
    </Dialog>
  );
}

const SKIP_REASONS = ["unsubscribed", "removed", "undeliverable", "complained"] as const;
const isReason = (text: string | null): text is (typeof SKIP_REASONS)[number] => SKIP_REASONS.some((reason) => reason === text);

function useColumns(): Column<Delivery>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "email",
      header: t("reports.email"),
      cell: ({ email, state, failure }) => (
        <span className="min-w-0">
          <span className="break-all">{email ?? t("reports.removedRecipient")}</span>
          {state === "skipped" && isReason(failure) && (
            <span className="block text-[0.85rem] text-muted">{t(`reports.skipReasons.${failure}`)}</span>
          )}
          {state !== "skipped" && failure && <span className="block text-[0.85rem] break-words text-bad">{failure}</span>}
        </span>
      ),
    },
    { key: "locale", header: t("common.language"), wide: true, cell: ({ locale }) => LOCALE_NAMES[locale] },
    { key: "state", header: t("common.status"), cell: ({ state }) => <DeliveryBadge state={state} /> },
    { key: "attempts", header: t("reports.attempts"), align: "end", wide: true, cell: ({ attempts }) => format.integer(attempts) },
    {
      key: "at",
      header: t("reports.deliveredAt"),
      align: "end",
      cell: ({ sentAt, nextAttemptAt }) =>
        sentAt ? format.dateTime(sentAt) : nextAttemptAt ? t("reports.nextAttempt", { when: format.dateTime(nextAttemptAt) }) : "",
    },
  ];
}
