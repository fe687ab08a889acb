import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Pencil, Plus, Timer, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { calendarsQuery, type Policy, policiesQuery, removePolicy } from "../../api/sla.js";
import { useMay } from "../../app/session-context.js";
import { Badge } from "../../ui/badge.js";
import { Button, IconButton } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { Card, Empty, Page } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { PolicyDialog } from "./form.js";
import { PreviewPanel } from "./preview.js";
import { TargetList, useConditionsText } from "./words.js";

export function SlaPoliciesPage() {
  const { t } = useTranslation();
  const may = useMay();
  const mayWrite = may("sla-policies.write");
  const { data, error, refetch } = useQuery(policiesQuery);
  const { data: calendars } = useQuery({ ...calendarsQuery, enabled: may("calendars.read") });
  const [editing, setEditing] = useState<Policy | "new">();
  const create = mayWrite && (
    <Button tone="primary" icon={Plus} onClick={() => setEditing("new")}>
      {t("policies.new")}
    </Button>
  );
  return (
    <Page title={t("policies.title")} lead={t("policies.lead")} actions={create}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonBlock />}
      <div className="space-y-5">
        {data?.length === 0 && (
          <Card>
            <Empty icon={Timer} title={t("policies.emptyTitle")} action={create}>
              {t("policies.empty")}
            </Empty>
          </Card>
        )}
        {data && data.length > 0 && (
          <ol className="space-y-3">
            {data.map((policy, index) => (
              <li key={policy.id}>
                <PolicyCard policy={policy} number={index + 1} mayWrite={mayWrite} onEdit={() => setEditing(policy)} />
              </li>
            ))}
          </ol>
        )}
        {calendars && calendars.length > 0 && <PreviewPanel calendars={calendars} />}
      </div>
      {editing && <PolicyDialog {...(editing === "new" ? {} : { policy: editing })} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}

function PolicyCard({ policy, number, mayWrite, onEdit }: { policy: Policy; number: number; mayWrite: boolean; onEdit: () => void }) {
  const { t } = useTranslation();
  const conditions = useConditionsText(policy);
  const queryClient = useQueryClient();
  const [isRemoving, setIsRemoving] = useState(false);
  const remove = useMutation({
    mutationFn: () => removePolicy(policy.id),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: policiesQuery.queryKey }),
  });
  return (
    <Card className="flex gap-4 p-5">
      <span aria-hidden className="grid size-8 flex-none place-items-center rounded-full bg-sunken font-medium text-muted tabular-nums">
        {number}
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="flex flex-wrap items-center gap-2 text-[1.02rem] font-semibold break-words">
          {policy.name}
          {policy.isDefault && <Badge tone="info">{t("policies.default")}</Badge>}
        </h2>
        <p className="text-[0.9rem] break-words text-muted">{conditions}</p>
        <TargetList targets={policy.targets} />
      </div>
      {mayWrite && (
        <span className="flex flex-none">
          <IconButton label={`${t("common.edit")}: ${policy.name}`} icon={Pencil} onClick={onEdit} />
          <IconButton label={`${t("common.remove")}: ${policy.name}`} icon={Trash2} onClick={() => setIsRemoving(true)} />
        </span>
      )}
      {isRemoving && (
        <ConfirmDialog
          open
          onOpenChange={setIsRemoving}
          title={t("policies.remove", { name: policy.name })}
          confirm={t("common.remove")}
          onConfirm={() => remove.mutateAsync()}
        >
          {t("policies.removeText")}
        </ConfirmDialog>
      )}
    </Card>
  );
}
