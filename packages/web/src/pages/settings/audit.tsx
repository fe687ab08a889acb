import { useInfiniteQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type AuditEvent, auditQuery } from "../../api/settings.js";
import { useFormat } from "../../app/session-context.js";
import { List } from "../../ui/list.js";
import { Card, Empty } from "../../ui/page.js";
import type { Column } from "../../ui/table.js";

export function AuditTab() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(auditQuery);
  return (
    <>
      <p className="mb-4 text-muted">{t("settings.audit.lead")}</p>
      <Card>
        <List
          query={query}
          caption={t("settings.tabs.audit")}
          columns={useColumns()}
          empty={<Empty icon={ScrollText} title={t("settings.audit.empty")} />}
        />
      </Card>
    </>
  );
}

function useColumns(): Column<AuditEvent>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const actorName = ({ type, email, name, id }: Record<string, unknown>): string => {
    const kinds = ["api-key", "member", "job", "system", "link", "anonymous"] as const;
    const kind = kinds.find((each) => each === type);
    const own = [email, name, id].find((value) => typeof value === "string");
    if (kind === "member") return String(own ?? "");
    return [kind && t(`settings.audit.actors.${kind}`), own].filter(Boolean).join(" · ");
  };
  return [
    { key: "what", header: t("settings.audit.what"), cell: ({ action }) => <code className="text-[0.9rem]">{action}</code> },
    { key: "who", header: t("settings.audit.who"), cell: ({ actor }) => <span className="break-all">{actorName(actor)}</span> },
    {
      key: "target",
      header: t("settings.audit.target"),
      cell: ({ target }) => <code className="text-[0.82rem] break-all text-muted">{target}</code>,
    },
    { key: "details", header: t("settings.audit.details"), wide: true, cell: ({ changes }) => <Changes changes={changes} /> },
    { key: "at", header: t("settings.audit.at"), align: "end", cell: ({ at }) => format.dateTime(at) },
  ];
}

function Changes({ changes }: { changes: Record<string, unknown> | undefined }) {
  if (!changes || Object.keys(changes).length === 0) return null;
  const text = JSON.stringify(changes);
  return (
    <code title={text} className="line-clamp-2 max-w-72 text-[0.8rem] break-all text-muted">
      {text}
    </code>
  );
}
