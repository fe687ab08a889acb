import { clsx } from "clsx";
import { OctagonMinus } from "lucide-react";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../app/session-context.js";
import { ROLES } from "../../../ui/table.js";
import { useReason } from "../reasons.js";
import { StateSign } from "../state-sign.js";
import { statesOf } from "../values.js";
import { useGateWords } from "./gate-words.js";
import type { CompositionRow } from "./rows.js";
import { Step } from "./step.js";
import { Value, Weight } from "./value.js";

type Props = { row: CompositionRow; nameOf: (key: string) => string; summed: boolean; onIndicator: (key: string) => void };

const CELL = "px-3 py-2 text-end tabular-nums";

/** One step on the way to the score. */
export function Row({ row, nameOf, summed, onIndicator }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const indicator = row.kind === "indicator" ? row.indicator : undefined;
  const weighted = indicator ?? (row.kind === "dimension" ? row.dimension : undefined);
  const own = indicator ? indicator.normalised : row.kind === "dimension" ? row.dimension.score : null;
  const strong = row.kind !== "indicator";
  return (
    <tr
      {...ROLES.row}
      className={clsx("border-b border-line/70 last:border-0", row.kind === "total" && "border-t-2 border-t-edge/60 text-[1.02rem]")}
    >
      <th
        scope="row"
        {...ROLES.rowheader}
        className="py-2 pe-3 text-start align-middle font-normal max-sm:-order-2 max-sm:col-span-full max-sm:p-0 sm:ps-(--indent)"
        style={{ "--indent": `${row.depth * 1.1}rem` } as CSSProperties}
      >
        <Name row={row} nameOf={nameOf} onIndicator={onIndicator} />
      </th>
      <td
        {...ROLES.cell}
        className={clsx(CELL, indicator?.value === null && "max-sm:col-span-full")}
        data-label={indicator && indicator.value !== null ? t("scoring.value") : undefined}
      >
        {indicator && <Value row={indicator} nameOf={nameOf} />}
      </td>
      <td {...ROLES.cell} className={CELL} data-label={own === null ? undefined : t("scoring.normalised")}>
        {own !== null && <span className={clsx(strong && "font-medium")}>{format.decimal(own)}</span>}
      </td>
      <td {...ROLES.cell} className={CELL} data-label={weighted && t("scoring.weight")}>
        {weighted && <Weight row={weighted} />}
      </td>
      <td {...ROLES.cell} className="overflow-hidden px-3 py-2 max-sm:col-span-full max-sm:-order-1 max-sm:block max-sm:!pt-1">
        <Step row={row} summed={summed} />
      </td>
      <td {...ROLES.cell} className="py-2 ps-3 text-end whitespace-nowrap tabular-nums" data-label={t("scoring.contribution")}>
        <Points row={row} most={summed && indicator ? indicator.effectiveWeight * 100 : undefined} />
      </td>
    </tr>
  );
}

function Name({ row, nameOf, onIndicator }: Omit<Props, "summed">) {
  const { t } = useTranslation();
  const reasonOf = useReason(nameOf);
  const gateWords = useGateWords(nameOf);
  if (row.kind === "total") return <strong className="font-semibold">{t("scoring.total")}</strong>;
  if (row.kind === "gate")
    return (
      <span className="flex items-start gap-2">
        <OctagonMinus aria-hidden className="mt-1 size-4 flex-none text-bad" />
        <span>
          <strong className="block font-semibold text-bad">{t("scorecard.veto", { name: nameOf(row.gate.key) })}</strong>
          <span className="block text-[0.85rem] text-muted">{gateWords(row.gate)}</span>
        </span>
      </span>
    );
  if (row.kind === "dimension")
    return (
      <span>
        <strong className="block font-semibold break-words">{nameOf(row.key)}</strong>
        {row.points === null && <span className="text-[0.85rem] text-muted">{reasonOf(row.dimension.reason)}</span>}
      </span>
    );
  return (
    <span className="block min-w-0">
      <button
        type="button"
        className="inline-block min-h-6 text-start break-words text-accent-ink underline-offset-2 hover:underline"
        onClick={() => onIndicator(row.key)}
      >
        {nameOf(row.key)}
      </button>
      <span className="flex flex-wrap gap-1 empty:hidden">
        {statesOf(row.indicator).map((state) => (
          <StateSign key={state} state={state} />
        ))}
      </span>
    </span>
  );
}

/** What the step brought; of what it could have brought where that is known. */
function Points({ row, most }: { row: CompositionRow; most: number | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { points, kind } = row;
  if (points === null) return <span className="text-muted">{t("scorecard.noPoints")}</span>;
  const text = kind === "gate" ? format.signedDecimal(points) : format.decimal(points);
  if (kind === "total") return <strong className="font-semibold">{text}</strong>;
  return (
    <span>
      <span className={clsx(kind === "indicator" ? "font-medium" : "font-semibold", kind === "gate" && "text-bad")}>{text}</span>
      {most !== undefined && (
        <span className="block text-[0.8rem] text-muted max-sm:inline"> {t("scorecard.ofMost", { most: format.decimal(most) })}</span>
      )}
    </span>
  );
}
