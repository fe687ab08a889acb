import { ArrowRight, Equal } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SchemeDiff } from "../../../api/schemes.js";
import { useFormat, useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { Badge, type Tone } from "../../../ui/badge.js";
import { CheckField } from "../../../ui/field.js";
import { type Column, Table } from "../../../ui/table.js";
import { useChangeWords } from "./field-words.js";

type NodeDiff = SchemeDiff["nodes"][number];
type Change = SchemeDiff["settings"][number];

const TONES = { added: "good", removed: "bad", moved: "info", changed: "warn", same: "neutral" } as const satisfies Record<
  NodeDiff["status"],
  Tone
>;

/** Whether anything at all differs. */
const isSame = ({ settings, nodes, grades, indicators }: SchemeDiff): boolean =>
  settings.length === 0 && [...nodes, ...grades, ...indicators].every(({ status }) => status === "same");

/** What differs between two trees: nodes with their weights, then rules, grades and indicators. */
export function DiffTable({ diff }: { diff: SchemeDiff }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [showsAll, setShowsAll] = useState(false);
  const columns = useColumns();
  const shown = diff.nodes.filter(({ status }) => showsAll || status !== "same");
  const grades = diff.grades.filter(({ status }) => status !== "same");
  const indicators = diff.indicators.filter(({ status }) => status === "changed");
  if (isSame(diff))
    return (
      <p className="flex items-center gap-2 text-[0.93rem] text-muted">
        <Equal aria-hidden className="size-4" />
        {t("schemes.diff.same")}
      </p>
    );
  return (
    <div className="space-y-4">
      {shown.length > 0 && (
        <div className="-mx-5 border-y border-line">
          <Table caption={t("schemes.diff.nodes")} columns={columns} rows={shown} rowKey={({ key, status }) => `${status}-${key}`} />
        </div>
      )}
      {shown.some(({ effectiveWeight, status }) => status !== "removed" && effectiveWeight.after === null) && (
        <p className="text-[0.85rem] text-muted">{t("schemes.diff.pendingHint")}</p>
      )}
      {diff.counts.same > 0 && (
        <CheckField
          label={t("schemes.diff.showAll", { count: diff.counts.same })}
          checked={showsAll}
          onChange={(event) => setShowsAll(event.target.checked)}
        />
      )}
      {diff.settings.length > 0 && <Changes title={t("schemes.diff.settings")} changes={diff.settings} />}
      {grades.length > 0 && <GradeChanges grades={grades} />}
      {indicators.map(({ id, name, changes }) => (
        <Changes key={id} title={t("schemes.diff.indicator", { name: textIn(name, locale) })} changes={changes} />
      ))}
    </div>
  );
}

function useColumns(): Column<NodeDiff>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  return [
    {
      key: "node",
      header: t("schemes.diff.node"),
      cell: ({ name, depth, type, status }) => (
        <span className="flex flex-wrap items-center gap-2" style={{ paddingInlineStart: `${(depth - 1) * 0.9}rem` }}>
          <span className={type === "dimension" ? "font-medium break-words" : "break-words"}>{textIn(name, locale)}</span>
          {status !== "same" && <Badge tone={TONES[status]}>{t(`schemes.diff.statuses.${status}`)}</Badge>}
        </span>
      ),
    },
    {
      key: "weight",
      header: t("scoring.weight"),
      align: "end",
      cell: ({ weight, status }) => <BeforeAfter {...weight} format={format.percent} isThere={status !== "removed"} />,
    },
    {
      key: "share",
      header: t("schemes.effectiveHint"),
      align: "end",
      cell: ({ effectiveWeight, status }) => <BeforeAfter {...effectiveWeight} format={format.percent} isThere={status !== "removed"} />,
    },
    {
      key: "changes",
      header: t("schemes.diff.what"),
      cell: ({ changes }) => <ChangeList changes={changes.filter(({ field }) => field !== "weight")} />,
    },
  ];
}

type Pair = {
  before: number | null;
  after: number | null;
  format: (value: number | null) => string;
  /** There is something after, so that no figure means: worked out only when it is published. */
  isThere: boolean;
};

function BeforeAfter({ before, after, format, isThere }: Pair) {
  const { t } = useTranslation();
  if (isThere && after === null)
    return (
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
        <span className="text-muted">{format(before)}</span>
        <ArrowRight role="img" aria-label={t("schemes.diff.becomes")} className="size-3.5 text-muted" />
        <span title={t("schemes.weighting.later")} className="text-[0.85rem] text-muted italic">
          {t("schemes.diff.pending")}
        </span>
      </span>
    );
  if (format(before) === format(after)) return <span className="text-muted">{format(after)}</span>;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span className="text-muted">{format(before)}</span>
      <ArrowRight role="img" aria-label={t("schemes.diff.becomes")} className="size-3.5 text-muted" />
      <span className="font-medium">{format(after)}</span>
    </span>
  );
}

function Changes({ title, changes }: { title: string; changes: readonly Change[] }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-1 text-[0.93rem] font-semibold">{title}</h3>
      <ChangeList changes={changes} />
    </section>
  );
}

function ChangeList({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation();
  const words = useChangeWords();
  if (changes.length === 0) return null;
  return (
    <ul data-whole-row className="space-y-0.5 text-[0.87rem]">
      {changes.map((change) => {
        const { field, before, after } = words(change);
        return (
          <li key={change.field} className="break-words">
            <span className="text-muted">{field}: </span>
            {before} <ArrowRight role="img" aria-label={t("schemes.diff.becomes")} className="inline size-3.5 text-muted" /> {after}
          </li>
        );
      })}
    </ul>
  );
}

function GradeChanges({ grades }: { grades: SchemeDiff["grades"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section aria-label={t("schemes.grades")}>
      <h3 className="mb-1 text-[0.93rem] font-semibold">{t("schemes.grades")}</h3>
      <ul className="space-y-0.5 text-[0.87rem]">
        {grades.map(({ grade, status, from }) => (
          <li key={grade} className="flex flex-wrap items-center gap-2 tabular-nums">
            <span className="font-medium">{grade}</span>
            <Badge tone={TONES[status]}>{t(`schemes.diff.statuses.${status}`)}</Badge>
            <BeforeAfter {...from} format={format.precise} isThere={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}
