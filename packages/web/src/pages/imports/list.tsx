import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FileUp, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Import, importQueries } from "../../api/imports.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { buttonClass } from "../../ui/button.js";
import { List } from "../../ui/list.js";
import { Card, Empty, Page } from "../../ui/page.js";
import type { Column } from "../../ui/table.js";
import { ImportBadge } from "./badge.js";

export function ImportsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const query = useInfiniteQuery(importQueries.list());
  const begin = may("imports.write") && (
    <Link to="/imports/new" className={buttonClass("primary")}>
      <Plus aria-hidden className="size-4" />
      {t("imports.new")}
    </Link>
  );
  return (
    <Page title={t("imports.title")} lead={t("imports.lead")} actions={begin}>
      <Card>
        <List
          query={query}
          caption={t("imports.title")}
          columns={useColumns()}
          empty={
            <Empty icon={FileUp} title={t("imports.emptyTitle")} action={begin}>
              {t("imports.empty")}
            </Empty>
          }
        />
      </Card>
    </Page>
  );
}

function useColumns(): Column<Import>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "name",
      header: t("common.name"),
      cell: ({ id, name, kind }) => (
        <span className="min-w-0">
          <Link to="/imports/$id" params={{ id }} className="font-medium break-all hover:underline">
            {name}
          </Link>
          <span className="block text-[0.85rem] text-muted">{t(`imports.kinds.${kind}`)}</span>
        </span>
      ),
    },
    { key: "state", header: t("common.status"), cell: ({ state }) => <ImportBadge state={state} /> },
    { key: "rows", header: t("imports.rows"), align: "end", cell: ({ progress }) => format.integer(progress.rows) },
    { key: "created", header: t("imports.created"), align: "end", wide: true, cell: ({ progress }) => format.integer(progress.created) },
    { key: "replayed", header: t("imports.replayed"), align: "end", wide: true, cell: ({ progress }) => format.integer(progress.replayed) },
    {
      key: "refused",
      header: t("imports.refused"),
      align: "end",
      cell: ({ progress }) => <span className={progress.invalid > 0 ? "text-warn" : undefined}>{format.integer(progress.invalid)}</span>,
    },
    { key: "at", header: t("common.created"), align: "end", wide: true, cell: ({ createdAt }) => format.dateTime(createdAt) },
  ];
}
