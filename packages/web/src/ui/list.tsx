import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Page } from "../api/client.js";
import { Button } from "./button.js";
import { ProblemNotice } from "./problem.js";
import { SkeletonRows } from "./skeleton.js";
import { type Column, Table } from "./table.js";

type Pages<Row> = UseInfiniteQueryResult<{ pages: Page<Row>[] }>;

/** A paged list in every state: loading, failed, empty, shown, with more to come. */
export function List<Row extends { id: string }>({
  query,
  caption,
  columns,
  empty,
}: {
  query: Pages<Row>;
  caption: string;
  columns: readonly Column<Row>[];
  empty: ReactNode;
}) {
  const { t } = useTranslation();
  if (query.isPending) return <SkeletonRows />;
  if (query.isError && !query.data)
    return (
      <div className="p-4">
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  const rows = query.data?.pages.flatMap((page) => page.data) ?? [];
  if (rows.length === 0 && !query.hasNextPage) return empty;
  return (
    <>
      <Table caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} />
      <div className="flex items-center justify-between gap-4 border-t border-line px-5 py-2.5 text-[0.87rem] text-muted">
        <span aria-live="polite">{t("common.listed", { count: rows.length })}</span>
        {query.hasNextPage && (
          <Button tone="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t("common.more")}
          </Button>
        )}
      </div>
    </>
  );
}
