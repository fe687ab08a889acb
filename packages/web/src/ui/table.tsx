import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "end";
  /** Left out on a phone, where it would crowd what matters. */
  wide?: boolean;
};

/** Said explicitly: the layout for phones changes `display`, which takes the elements' own roles away. */
export const ROLES = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

/** A table that reads as cards on a phone. The first column names the row. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  const { t } = useTranslation();
  return (
    <table {...ROLES.table} className="cards-on-phone w-full border-collapse text-[0.93rem]">
      <caption className="sr-only">{caption}</caption>
      <thead {...ROLES.rowgroup}>
        <tr {...ROLES.row} className="border-b border-line text-start text-[0.82rem] text-muted">
          {columns.map(({ key, header, align, wide }) => (
            <th
              key={key}
              scope="col"
              {...ROLES.columnheader}
              className={clsx(
                "px-3 py-2.5 font-medium first:ps-5 last:pe-5",
                align === "end" ? "text-end" : "text-start",
                wide && "hidden md:table-cell",
              )}
            >
              {header === "" ? <span className="sr-only">{t("common.actions")}</span> : header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.rowgroup}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...ROLES.row} className="border-b border-line last:border-0 hover:bg-sunken/60">
            {columns.map(({ key, header, cell, align, wide }, index) => (
              <td
                key={key}
                {...ROLES.cell}
                data-label={index === 0 || header === "" ? undefined : header}
                className={clsx(
                  "px-3 py-3 sm:first:ps-5 sm:last:pe-5",
                  align === "end" && "text-end tabular-nums",
                  wide && "max-sm:!hidden sm:hidden md:table-cell",
                )}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
