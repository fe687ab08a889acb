import type { ReactNode } from "react";

/** The figures of a chart; the first column names the row. */
export function FiguresTable({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="mt-2 max-h-64 overflow-auto">
      <table className="w-full border-collapse tabular-nums">
        <thead>
          <tr className="border-b border-line text-muted">
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? "py-1 pe-3 text-start font-medium" : "px-3 py-1 text-end font-medium"}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are shown as they come and never move
            <tr key={index} className="border-b border-line/60">
              {row.map((cell, column) => (
                <td key={columns[column]} className={column === 0 ? "py-1 pe-3" : "px-3 py-1 text-end"}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
