import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Pencil, Plus, UserMinus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Member, membersQuery, removeMember } from "../../api/settings.js";
import { useFormat, useMay, useSession } from "../../app/session-context.js";
import { LOCALE_NAMES } from "../../lib/locale.js";
import { Button, IconButton } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { Card } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonRows } from "../../ui/skeleton.js";
import { type Column, Table } from "../../ui/table.js";
import { useToast } from "../../ui/toast.js";
import { MemberDialog } from "./member-form.js";

export function MembersTab() {
  const { t } = useTranslation();
  const mayWrite = useMay()("members.write");
  const { data, error } = useQuery(membersQuery);
  const [editing, setEditing] = useState<Member | "new">();
  const [removing, setRemoving] = useState<Member>();
  const columns = useColumns(mayWrite, setEditing, setRemoving);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-[60ch] text-muted">{t("settings.members.lead")}</p>
        {mayWrite && (
          <Button tone="primary" icon={Plus} onClick={() => setEditing("new")}>
            {t("settings.members.add")}
          </Button>
        )}
      </div>
      {error && <ProblemNotice error={error} />}
      <Card>
        {data ? (
          <Table
            caption={t("settings.tabs.members")}
            columns={columns}
            rows={data.filter(({ status }) => status === "active")}
            rowKey={({ id }) => id}
          />
        ) : (
          !error && <SkeletonRows />
        )}
      </Card>
      {editing && <MemberDialog {...(editing === "new" ? {} : { member: editing })} onClose={() => setEditing(undefined)} />}
      {removing && <RemoveDialog member={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}

function useColumns(mayWrite: boolean, onEdit: (member: Member) => void, onRemove: (member: Member) => void): Column<Member>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { member: self } = useSession();
  const columns: Column<Member>[] = [
    {
      key: "name",
      header: t("common.name"),
      cell: (member) => (
        <span className="min-w-0">
          <span className="font-medium">{member.name}</span>
          {member.id === self.id && <span className="text-muted"> · {t("settings.members.you")}</span>}
          <span className="block text-[0.87rem] break-all text-muted">{member.email}</span>
        </span>
      ),
    },
    { key: "role", header: t("settings.members.role"), cell: (member) => t(`settings.members.roles.${member.role}`) },
    { key: "locale", header: t("settings.members.locale"), wide: true, cell: (member) => LOCALE_NAMES[member.locale] },
    { key: "created", header: t("common.created"), wide: true, cell: (member) => format.date(member.createdAt) },
  ];
  if (mayWrite)
    columns.push({
      key: "actions",
      header: "",
      align: "end",
      cell: (member) => (
        <span className="flex justify-end">
          <IconButton label={`${t("common.edit")}: ${member.name}`} icon={Pencil} onClick={() => onEdit(member)} />
          <IconButton
            label={`${t("common.remove")}: ${member.name}`}
            icon={UserMinus}
            disabled={member.id === self.id}
            onClick={() => onRemove(member)}
          />
        </span>
      ),
    });
  return columns;
}

function RemoveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const toast = useToast();
  const remove = useMutation({
    mutationFn: () => removeMember(member.id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: membersQuery.queryKey });
      toast(t("settings.members.removed"));
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("settings.members.remove", { name: member.name })}
      confirm={t("common.remove")}
      onConfirm={() => remove.mutateAsync()}
    >
      {t("settings.members.removeText")}
    </ConfirmDialog>
  );
}
