import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Mapping, Preview, Source } from "../../api/imports.js";
import type { Survey } from "../../api/surveys.js";
import { SelectField, TextField } from "../../ui/field.js";
import { useFieldName, wordsFor } from "./fields.js";
import { Folded } from "./folded.js";
import { unusedColumns, withSource } from "./mapping.js";
import { Meanings } from "./meanings.js";

type MappingProps = {
  preview: Preview;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
  survey: Survey | undefined;
  mayTag: boolean;
};

/** Says for every field where it comes from. Fields in use and needed ones come first; the others wait folded. */
export function MappingTable({ preview, mapping, onChange, survey, mayTag }: MappingProps) {
  const { t } = useTranslation();
  const tags = Object.keys(mapping).filter((name) => name.startsWith("tags."));
  const fields = [...preview.fields, ...tags.map((name) => ({ name, type: "text", required: false }))];
  // Chosen once: a row that moved while somebody works on it would be lost from sight and focus.
  const [suggested] = useState(() => new Set(Object.keys(mapping)));
  const isShown = ({ name, required }: Preview["fields"][number]) => required || suggested.has(name) || /^(answers|tags)\./.test(name);
  const row = (field: Preview["fields"][number]) => (
    <FieldRow
      key={field.name}
      field={field}
      columns={preview.columns}
      survey={survey}
      source={mapping[field.name]}
      onChange={(source) => onChange(withSource(mapping, field.name, source))}
    />
  );
  const others = fields.filter((field) => !isShown(field));
  return (
    <>
      <ul className="divide-y divide-line/70">{fields.filter(isShown).map(row)}</ul>
      {others.length > 0 && (
        <Folded
          className="mt-1 border-t border-line/70 pt-2"
          open={preview.missing.length > 0}
          summary={t("imports.otherFields")}
          summaryClass="min-h-8 py-1 text-[0.93rem] text-accent-ink"
        >
          <ul className="divide-y divide-line/70">{others.map(row)}</ul>
        </Folded>
      )}
      <Unused
        columns={unusedColumns(preview.columns, mapping)}
        {...(mayTag ? { onTag: (column: string) => onChange(withSource(mapping, tagField(column), { column })) } : {})}
      />
    </>
  );
}

/** Dots divide the names of fields, so a tag's name has none. */
const tagField = (column: string): string => `tags.${column.trim().replaceAll(".", "-").slice(0, 60)}`;

type FieldRowProps = {
  field: Preview["fields"][number];
  columns: Preview["columns"];
  source: Source | undefined;
  onChange: (source: Source | undefined) => void;
  survey: Survey | undefined;
};

const CONSTANT = "\u0000constant";

function FieldRow({ field, columns, source, onChange, survey }: FieldRowProps) {
  const { t } = useTranslation();
  const name = useFieldName(survey)(field.name);
  const column = source && "column" in source ? columns.find((each) => each.name === source.column) : undefined;
  const isConstant = source !== undefined && "value" in source;
  const choose = (value: string) => onChange(value === "" ? undefined : value === CONSTANT ? { value: "" } : { column: value });
  return (
    <li className="grid items-start gap-x-4 gap-y-1.5 py-2.5 sm:grid-cols-[minmax(0,14rem)_minmax(0,16rem)_minmax(0,1fr)]">
      <div className="sm:pt-1.5">
        <span className="font-medium break-words">{name}</span>
        {field.required && <span className="text-[0.82rem] text-muted"> · {t("imports.needed")}</span>}
      </div>
      <div className="space-y-1.5">
        <SelectField
          label={`${name}: ${t("imports.source")}`}
          labelHidden
          value={isConstant ? CONSTANT : (column?.name ?? "")}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">{t("imports.notImported")}</option>
          {columns.map((each) => (
            <option key={each.name} value={each.name}>
              {each.name}
            </option>
          ))}
          <option value={CONSTANT}>{t("imports.sameForAll")}</option>
        </SelectField>
        {isConstant && (
          <TextField
            label={`${name}: ${t("imports.constant")}`}
            labelHidden
            placeholder={wordsFor(field.name, survey).join(", ") || t("imports.constant")}
            value={String(source.value)}
            maxLength={2000}
            onChange={({ target }) => onChange({ value: target.value })}
          />
        )}
      </div>
      {column && source && "column" in source && (
        <div className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-4 sm:pt-1.5">
          {column.samples.length > 0 && (
            <p className="max-w-full min-w-0 truncate text-[0.85rem] text-muted" title={column.samples.join(" · ")}>
              {t("imports.examples")} {column.samples.join(" · ")}
            </p>
          )}
          {!["time", "date"].includes(field.type) && (
            <Meanings name={name} words={wordsFor(field.name, survey)} samples={column.samples} source={source} onChange={onChange} />
          )}
        </div>
      )}
    </li>
  );
}

function Unused({ columns, onTag }: { columns: string[]; onTag?: (column: string) => void }) {
  const { t } = useTranslation();
  if (columns.length === 0) return null;
  return (
    <div className="mt-3 border-t border-line/70 pt-3 text-[0.87rem] text-muted">
      {t("imports.unused")}: <span className="break-words">{columns.join(" · ")}</span>
      {onTag && (
        <SelectField
          className="mt-2 max-w-64"
          label={t("imports.addTag")}
          value=""
          onChange={({ target }) => target.value && onTag(target.value)}
        >
          <option value="">{t("common.none")}</option>
          {columns.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}
