import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type ApiKey, keysQuery, revokeKey, rotateKey } from "../../api/settings.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { Badge } from "../../ui/badge.js";
import { Button } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { Card, Empty } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonRows } from "../../ui/skeleton.js";
import { type Column, Table } from "../../ui/table.js";
import { KeyDialog, SecretDialog } from "./key-form.js";

type Asked = { action: "revoke" | "rotate"; apiKey: ApiKey };

export function KeysTab() {
  const { t } = useTranslation();
  const mayWrite = useMay()("api-keys.write");
  const { data, error } = useQuery(keysQuery);
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [asked, setAsked] = useState<Asked>();
  const columns = useColumns(mayWrite, setAsked);
  const create = mayWrite && (
    <Button tone="primary" icon={Plus} onClick={() => setCreating(true)}>
      {t("settings.keys.create")}
    </Button>
  );
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-[60ch] text-muted">{t("settings.keys.lead")}</p>
        {create}
      </div>
      {error && <ProblemNotice error={error} />}
      <Card>
        {!data && !error && <SkeletonRows />}
        {data?.length === 0 && (
          <Empty icon={KeyRound} title={t("settings.keys.empty")}>
            {t("settings.keys.emptyHint")}
          </Empty>
        )}
        {data && data.length > 0 && <Table caption={t("settings.tabs.keys")} columns={columns} rows={data} rowKey={({ id }) => id} />}
      </Card>
      {creating && <KeyDialog onClose={() => setCreating(false)} onCreated={setSecret} />}
      {asked && <KeyActionDialog {...asked} onClose={() => setAsked(undefined)} onRotated={setSecret} />}
      {secret && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </>
  );
}

function KeyState({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation();
  if (apiKey.revokedAt && apiKey.revokedAt <= new Date().toISOString()) return <Badge>{t("settings.keys.revoked")}</Badge>;
  if (apiKey.expiresAt && apiKey.expiresAt <= new Date().toISOString()) return <Badge>{t("settings.keys.expired")}</Badge>;
  if (apiKey.replacedBy) return <Badge tone="warn">{t("settings.keys.replaced")}</Badge>;
  return <Badge tone="good">{t("settings.keys.active")}</Badge>;
}

const isUsable = ({ revokedAt, expiresAt, replacedBy }: ApiKey): boolean => {
  const now = new Date().toISOString();
  return !revokedAt && !replacedBy && (!expiresAt || expiresAt > now);
};

function useColumns(mayWrite: boolean, onAsk: (asked: Asked) => void): Column<ApiKey>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<ApiKey>[] = [
    {
      key: "name",
      header: t("common.name"),
      cell: (key) => (
        <span>
          <span className="font-medium">{key.name}</span>
          <span className="block text-[0.85rem] text-muted">
            <code>
              tch_{key.mode}_…{key.lastFour}
            </code>{" "}
            · {t("settings.keys.scopes")}: {format.integer(key.scopes.length)}
          </span>
        </span>
      ),
    },
    { key: "state", header: t("common.status"), cell: (key) => <KeyState apiKey={key} /> },
    {
      key: "expires",
      header: t("settings.keys.expires"),
      wide: true,
      cell: (key) => (key.expiresAt ? format.date(key.expiresAt) : t("settings.keys.never")),
    },
    { key: "created", header: t("common.created"), wide: true, cell: (key) => format.date(key.createdAt) },
  ];
  if (mayWrite)
    columns.push({
      key: "actions",
      header: "",
      align: "end",
      cell: (key) =>
        isUsable(key) && (
          <span className="flex justify-end gap-1">
            <Button tone="quiet" onClick={() => onAsk({ action: "rotate", apiKey: key })}>
              {t("settings.keys.rotate")}
            </Button>
            <Button tone="quiet" className="text-bad" onClick={() => onAsk({ action: "revoke", apiKey: key })}>
              {t("settings.keys.revoke")}
            </Button>
          </span>
        ),
    });
  return columns;
}

function KeyActionDialog({ action, apiKey, onClose, onRotated }: Asked & { onClose: () => void; onRotated: (secret: string) => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const act = useMutation({
    mutationFn: async () => {
      if (action === "revoke") await revokeKey(apiKey.id);
      else onRotated((await rotateKey(apiKey.id)).key);
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`settings.keys.${action}Title`, { name: apiKey.name })}
      confirm={t(`settings.keys.${action}`)}
      tone={action === "revoke" ? "danger" : "primary"}
      onConfirm={() => act.mutateAsync()}
    >
      {t(`settings.keys.${action}Text`)}
    </ConfirmDialog>
  );
}
