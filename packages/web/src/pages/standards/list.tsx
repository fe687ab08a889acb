import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Archive, Plus, ScrollText } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type StandardSummary, standardQueries } from "../../api/standards.js";
import { useFormat, useLocale, useMay } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Button } from "../../ui/button.js";
import { CheckField } from "../../ui/field.js";
import { List } from "../../ui/list.js";
import { Card, Empty, Page } from "../../ui/page.js";
import type { Column } from "../../ui/table.js";
import { SchemeBadge } from "../schemes/badge.js";
import { NewStandardDialog } from "./new.js";

export function StandardsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [archived, setArchived] = useState(false);
  const [creating, setCreating] = useState(false);
  const query = useInfiniteQuery(standardQueries.list(archived));
  const create = may("standards.write") && (
    <Button tone="primary" icon={Plus} onClick={() => setCreating(true)}>
      {t("standards.new")}
    </Button>
  );
  const empty = archived ? (
    <Empty icon={Archive} title={t("standards.noneArchived")} />
  ) : (
    <Empty icon={ScrollText} title={t("standards.emptyTitle")} action={create}>
      {t("standards.empty")}
    </Empty>
  );
  return (
    <Page title={t("standards.title")} lead={t("standards.lead")} actions={create}>
      <CheckField
        className="mb-4"
        label={t("indicators.showArchived")}
        checked={archived}
        onChange={(event) => setArchived(event.target.checked)}
      />
      <Card>
        <List query={query} caption={t("standards.title")} columns={useColumns()} empty={empty} />
      </Card>
      {creating && <NewStandardDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

function useColumns(): Column<StandardSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  return [
    {
      key: "name",
      header: t("common.name"),
      cell: ({ id, name, description }) => (
        <span className="min-w-0">
          <Link to="/standards/$id" params={{ id }} className="font-medium break-words hover:underline">
            {textIn(name, locale)}
          </Link>
          {description !== null && (
            <span className="line-clamp-2 max-w-[60ch] text-[0.85rem] text-muted">{textIn(description, locale)}</span>
          )}
        </span>
      ),
    },
    { key: "status", header: t("common.status"), cell: ({ status }) => <SchemeBadge status={status} /> },
    { key: "clauses", header: t("standards.clauseCount"), align: "end", cell: ({ clauses }) => format.integer(clauses) },
    {
      key: "version",
      header: t("schemes.inForce"),
      align: "end",
      cell: ({ publishedVersion }) => (publishedVersion === null ? t("common.none") : t("common.version", { version: publishedVersion })),
    },
    { key: "updated", header: t("common.updated"), align: "end", wide: true, cell: ({ updatedAt }) => format.date(updatedAt) },
  ];
}
