import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Archive, ListTree, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type SchemeSummary, schemeQueries } from "../../api/schemes.js";
import { useFormat, useLocale, useMay } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Button } from "../../ui/button.js";
import { CheckField } from "../../ui/field.js";
import { List } from "../../ui/list.js";
import { Card, Empty, Page } from "../../ui/page.js";
import type { Column } from "../../ui/table.js";
import { SchemeBadge } from "./badge.js";
import { NewSchemeDialog } from "./new/new-dialog.js";

export function SchemesPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [archived, setArchived] = useState(false);
  const [creating, setCreating] = useState(false);
  const query = useInfiniteQuery(schemeQueries.list(archived));
  const create = may("schemes.write") && (
    <Button tone="primary" icon={Plus} onClick={() => setCreating(true)}>
      {t("schemes.new")}
    </Button>
  );
  const empty = archived ? (
    <Empty icon={Archive} title={t("schemes.noneArchived")} />
  ) : (
    <Empty icon={ListTree} title={t("schemes.emptyTitle")} action={create}>
      {t("schemes.empty")}
    </Empty>
  );
  return (
    <Page title={t("schemes.title")} lead={t("schemes.lead")} actions={create}>
      <CheckField
        className="mb-4"
        label={t("indicators.showArchived")}
        checked={archived}
        onChange={(event) => setArchived(event.target.checked)}
      />
      <Card>
        <List query={query} caption={t("schemes.title")} columns={useColumns()} empty={empty} />
      </Card>
      {creating && <NewSchemeDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

function useColumns(): Column<SchemeSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  return [
    {
      key: "name",
      header: t("common.name"),
      cell: ({ id, name, description }) => (
        <span className="min-w-0">
          <Link to="/schemes/$id" params={{ id }} className="font-medium break-words hover:underline">
            {textIn(name, locale)}
          </Link>
          {description && <span className="line-clamp-2 max-w-[60ch] text-[0.85rem] text-muted">{description}</span>}
        </span>
      ),
    },
    { key: "status", header: t("common.status"), cell: ({ status }) => <SchemeBadge status={status} /> },
    {
      key: "version",
      header: t("schemes.inForce"),
      align: "end",
      cell: ({ publishedVersion }) => (publishedVersion === null ? t("common.none") : t("common.version", { version: publishedVersion })),
    },
    { key: "updated", header: t("common.updated"), align: "end", wide: true, cell: ({ updatedAt }) => format.date(updatedAt) },
  ];
}
