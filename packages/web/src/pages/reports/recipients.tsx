import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Users, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Recipient, type Report, removeRecipient, reportQueries } from "../../api/reports.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { LOCALE_NAMES } from "../../lib/locale.js";
import { Badge } from "../../ui/badge.js";
import { Button, IconButton } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { Card, Empty } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonRows } from "../../ui/skeleton.js";
import { type Column, Table } from "../../ui/table.js";
import { useToast } from "../../ui/toast.js";
import { SuppressionNotice } from "../mail-suppressions/notice.js";
import { RecipientDialog } from "./recipient-dialog.js";

/** Who gets the report; those who unsubscribed, or whose address takes no mail, stay visible as such. */
export function Recipients({ report }: { report: Report }) {
  const { t } = useTranslation();
  const mayWrite = useMay()("reports.write");
  const { data, error, refetch } = useQuery(reportQueries.recipients(report.id));
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Recipient>();
  const columns = useColumns(report, mayWrite ? setRemoving : undefined);
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3 px-5 pt-4 pb-2">
        <h2 className="text-[1.02rem] font-semibold">{t("reports.recipients")}</h2>
        {mayWrite && (
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {t("reports.recipientAdd")}
          </Button>
        )}
      </div>
      {error && (
        <div className="p-4">
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {!data && !error && <SkeletonRows rows={3} />}
      {data?.length === 0 && <Empty icon={Users} title={t("reports.recipientsEmpty")} />}
      {data && data.length > 0 && <Table caption={t("reports.recipients")} columns={columns} rows={data} rowKey={({ id }) => id} />}
      {adding && <RecipientDialog report={report} recipients={data ?? []} onClose={() => setAdding(false)} />}
      {removing && <RemoveDialog report={report} recipient={removing} onClose={() => setRemoving(undefined)} />}
    </Card>
  );
}

function useColumns(report: Report, onRemove: ((recipient: Recipient) => void) | undefined): Column<Recipient>[] {
  const { t } = useTranslation();
  const columns: Column<Recipient>[] = [
    {
      key: "email",
      header: t("reports.email"),
      cell: ({ email, name }) => (
        <span className="min-w-0">
          <span className="font-medium break-all">{name ?? email}</span>
          {name && <span className="block text-[0.87rem] break-all text-muted">{email}</span>}
        </span>
      ),
    },
    {
      key: "locale",
      header: t("common.language"),
      wide: true,
      cell: ({ locale }) => <span className="whitespace-nowrap">{LOCALE_NAMES[locale ?? report.locale]}</span>,
    },
    {
      key: "status",
      header: t("common.status"),
      cell: (recipient) => <Status report={report} recipient={recipient} />,
    },
  ];
  if (onRemove)
    columns.push({
      key: "remove",
      header: "",
      align: "end",
      cell: (recipient) => <IconButton label={`${t("common.remove")}: ${recipient.email}`} icon={X} onClick={() => onRemove(recipient)} />,
    });
  return columns;
}

function Status({ report, recipient: { email, status, unsubscribedAt, suppression } }: { report: Report; recipient: Recipient }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  if (status === "unsubscribed")
    return (
      <Badge tone="warn">
        {unsubscribedAt ? t("reports.unsubscribedOn", { date: format.date(unsubscribedAt) }) : t("reports.unsubscribed")}
      </Badge>
    );
  if (!suppression) return <Badge tone="good">{t("reports.receives")}</Badge>;
  const refresh = () => queryClient.invalidateQueries({ queryKey: reportQueries.recipients(report.id).queryKey });
  return <SuppressionNotice email={email} suppression={suppression} onLifted={refresh} />;
}

function RemoveDialog({ report, recipient, onClose }: { report: Report; recipient: Recipient; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const remove = async () => {
    await removeRecipient(report.id, recipient.id);
    await queryClient.invalidateQueries({ queryKey: reportQueries.recipients(report.id).queryKey });
    toast(t("reports.recipientRemoved"));
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("reports.recipientRemoveTitle", { email: recipient.email })}
      confirm={t("common.remove")}
      onConfirm={remove}
    >
      {t("reports.recipientRemoveText")}
    </ConfirmDialog>
  );
}
