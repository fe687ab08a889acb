import { clsx } from "clsx";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Preview } from "../../api/imports.js";
import type { Survey } from "../../api/surveys.js";
import { useLocale } from "../../app/session-context.js";
import { createFormat, type Format } from "../../lib/format.js";
import { useFieldName } from "./fields.js";
import { valueAt } from "./mapping.js";

type Row = Preview["rows"][number];

/** The first rows as they would be written; times in the zone that the file was read in. */
export function FirstRows({ preview, survey, timeZone }: { preview: Preview; survey: Survey | undefined; timeZone: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const format = useMemo(() => createFormat(locale, timeZone), [locale, timeZone]);
  const fieldName = useFieldName(survey);
  const fields = inOrder(preview);
  const types = new Map(preview.fields.map(({ name, type }) => [name, type]));
  if (preview.rows.length === 0) return <p className="text-muted">{t("imports.nothingRead")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={t("imports.firstRows")} tabIndex={0} className="-mx-5 overflow-x-auto px-5">
      <table className="w-full border-collapse text-[0.87rem]">
        <thead>
          <tr className="border-b border-line text-muted">
            <th scope="col" className="w-px py-2 pe-3 text-end font-medium">
              {t("imports.row")}
            </th>
            {fields.map((field) => (
              <th key={field} scope="col" title={fieldName(field)} className="max-w-56 truncate px-3 py-2 text-start font-medium">
                {fieldName(field)}
              </th>
            ))}
          </tr>
        </thead>
        {preview.rows.map((row) => (
          <tbody key={row.row} className={clsx("border-b border-line last:border-0", row.problems.length > 0 && "bg-bad-soft/50")}>
            <tr>
              <td rowSpan={row.record && row.problems.length > 0 ? 2 : 1} className="py-2 pe-3 text-end align-top text-muted tabular-nums">
                {row.row}
              </td>
              {row.record ? (
                fields.map((field) => (
                  <td key={field} className="max-w-64 truncate px-3 py-2 align-top">
                    {shown(valueAt(row.record, field), types.get(field), format)}
                  </td>
                ))
              ) : (
                <Problems row={row} span={fields.length} fieldName={fieldName} />
              )}
            </tr>
            {row.record && row.problems.length > 0 && (
              <tr>
                <Problems row={row} span={fields.length} fieldName={fieldName} />
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** Mapped fields in the order in which they are offered, tags last. */
function inOrder({ fields, mapping }: Preview): string[] {
  const known = fields.map(({ name }) => name);
  return [...known.filter((name) => name in mapping), ...Object.keys(mapping).filter((name) => !known.includes(name))];
}

function shown(value: unknown, type: string | undefined, format: Format): string {
  if (value === undefined || value === null) return "–";
  if (type === "time" && typeof value === "string") return format.dateTime(value);
  if (type === "date" && typeof value === "string") return format.day(value);
  if (Array.isArray(value)) return value.join(", ");
  return String(value);
}

function Problems({ row, span, fieldName }: { row: Row; span: number; fieldName: (field: string) => string }) {
  const { t, i18n } = useTranslation();
  const explain = ({ code, message }: Row["problems"][number]) => {
    const key = `imports.problems.${code}`;
    return i18n.exists(key) ? t(key as "imports.problems.required") : message;
  };
  return (
    <td colSpan={Math.max(1, span)} className="px-3 py-2 text-bad">
      <ul>
        {row.problems.map((problem) => (
          <li key={`${problem.field}:${problem.code}:${problem.message}`} title={problem.message}>
            {problem.field && <b className="font-medium">{fieldName(problem.field)} – </b>}
            {explain(problem)}
          </li>
        ))}
      </ul>
    </td>
  );
}
