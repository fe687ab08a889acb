import { clsx } from "clsx";
import type { ReactNode } from "react";
import { ROLES } from "../ui/table.js";

/** Which way a step goes: part of the whole, towards the better, towards the worse, taken by a rule, or where it begins and ends. */
export type StepTone = "part" | "up" | "down" | "rule" | "total";

const TONES: Record<StepTone, string> = {
  part: "bg-(--series-1)",
  up: "bg-(--series-1)",
  down: "bg-(--series-4)",
  rule: "striped text-bad border border-bad",
  total: "bg-ink/75",
};

export type Scale = { min: number; max: number };

const share = ({ min, max }: Scale, value: number): number => 100 * Math.min(1, Math.max(0, (value - min) / (max - min)));

type StepProps = {
  scale: Scale;
  from: number;
  to: number;
  tone: StepTone;
  /** A colour of its own instead of the tone's. */
  fill?: string | undefined;
  /** How far the step could have gone, drawn faintly. */
  most?: number | undefined;
  ticks?: readonly number[];
  /** The bar comes from beyond the scale: its left end fades. */
  cut?: boolean;
};

/** One step of a waterfall: a bar from where the sum stood to where it stands now. For the eye only; the figures stand beside it. */
export function StepBar({ scale, from, to, tone, fill, most, ticks = [], cut = false }: StepProps) {
  const left = share(scale, Math.min(from, to));
  const width = share(scale, Math.max(from, to)) - left;
  return (
    <span aria-hidden className="relative block h-6 w-full">
      {ticks.map((tick) => (
        <span key={tick} className="absolute inset-y-[-0.75rem] w-px bg-line/70" style={{ left: `${share(scale, tick)}%` }} />
      ))}
      {most !== undefined && (
        <span
          className="absolute inset-y-1 rounded-[3px] border border-dashed border-edge/60 bg-sunken"
          style={{ left: `${share(scale, from)}%`, width: `${share(scale, from + most) - share(scale, from)}%` }}
        />
      )}
      <span
        className={clsx(
          "absolute inset-y-1 min-w-[2px] rounded-[3px]",
          fill ?? TONES[tone],
          cut && "mask-l-from-[calc(100%-2.5rem)] mask-l-to-100%",
        )}
        style={{ left: `${left}%`, width: `${width}%` }}
      />
    </span>
  );
}

/** The numbers of a waterfall's scale, above its bars. */
export function ScaleMarks({ scale, ticks, format }: { scale: Scale; ticks: readonly number[]; format: (value: number) => string }) {
  return (
    <span aria-hidden className="relative block h-4 w-full text-[0.78rem] font-normal text-muted tabular-nums">
      {ticks.map((tick, index) => (
        <span
          key={tick}
          className={clsx("absolute top-0", index === 0 ? "" : index === ticks.length - 1 ? "-translate-x-full" : "-translate-x-1/2")}
          style={{ left: `${share(scale, tick)}%` }}
        >
          {format(tick)}
        </span>
      ))}
    </span>
  );
}

export type WaterfallStep = {
  key: string;
  label: ReactNode;
  note?: ReactNode;
  from: number;
  to: number;
  tone: StepTone;
  /** What the step brings, in words and digits. */
  text: string;
};

type WaterfallProps = {
  caption: string;
  columns: readonly [label: string, picture: string, points: string];
  steps: readonly WaterfallStep[];
  format: (value: number) => string;
};

/** How one number becomes another, step by step; every row tells its step in figures, too. */
export function Waterfall({ caption, columns, steps, format }: WaterfallProps) {
  const scale = scaleOf(steps);
  const ticks = ticksOf(scale);
  return (
    <table {...ROLES.table} className="w-full border-collapse text-[0.93rem] max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead {...ROLES.rowgroup} className="max-sm:block">
        <tr {...ROLES.row} className={clsx(ROW, "border-b border-line text-[0.82rem] text-muted")}>
          <th scope="col" {...ROLES.columnheader} className="w-[34%] py-2 pe-3 text-start font-medium max-sm:sr-only">
            {columns[0]}
          </th>
          <th scope="col" {...ROLES.columnheader} className="py-2 font-normal">
            <span className="sr-only">{columns[1]}</span>
            <ScaleMarks scale={scale} ticks={ticks} format={format} />
          </th>
          <th scope="col" {...ROLES.columnheader} className="w-24 py-2 ps-3 text-end font-medium">
            {columns[2]}
          </th>
        </tr>
      </thead>
      <tbody {...ROLES.rowgroup} className="max-sm:block">
        {steps.map((step) => (
          <StepRow key={step.key} step={step} scale={scale} ticks={ticks} />
        ))}
      </tbody>
    </table>
  );
}

/** On a phone the label stands above its bar; roles are set explicitly because `display` would take them away. */
const ROW = "max-sm:grid max-sm:grid-cols-[1fr_6rem] max-sm:items-center";

function StepRow({ step, scale, ticks }: { step: WaterfallStep; scale: Scale; ticks: readonly number[] }) {
  const { label, note, from, to, tone, text } = step;
  const isTotal = tone === "total";
  const weight = isTotal ? "font-semibold" : "font-normal";
  return (
    <tr {...ROLES.row} className={clsx(ROW, "border-b border-line/60 last:border-0")}>
      <th
        scope="row"
        {...ROLES.rowheader}
        className={clsx("py-1.5 pe-3 text-start align-middle break-words max-sm:col-span-full max-sm:pb-0", weight)}
      >
        {label}
        {note && <span className="block text-[0.82rem] font-normal text-muted">{note}</span>}
      </th>
      <td {...ROLES.cell} className="overflow-hidden py-1.5 align-middle">
        <StepBar scale={scale} from={isTotal ? scale.min : from} to={to} tone={tone} ticks={ticks} cut={isTotal && scale.min > 0} />
      </td>
      <td {...ROLES.cell} className={clsx("py-1.5 ps-3 text-end align-middle whitespace-nowrap tabular-nums", weight)}>
        {text}
      </td>
    </tr>
  );
}

const STEP_SIZES = [0.5, 1, 2, 5, 10, 20, 25, 50];
const MAX_INTERVALS = 4;

/** The stretch that the steps move in, a little wider, at round numbers. Totals count with where they end. */
export function scaleOf(steps: readonly Pick<WaterfallStep, "from" | "to" | "tone">[]): Scale {
  const values = steps.flatMap(({ from, to, tone }) => (tone === "total" ? [to] : [from, to]));
  const low = Math.min(...values);
  const high = Math.max(...values);
  const size = tickSize(high - low || 1);
  const min = Math.floor(low / size) * size;
  // Where everything begins at the lowest value, room is left so that the first bar is seen at all.
  const begin = low - min < size / 4 ? min - size : min;
  return { min: low >= 0 ? Math.max(0, begin) : begin, max: Math.ceil(high / size) * size };
}

const tickSize = (span: number): number => STEP_SIZES.find((size) => span / size <= MAX_INTERVALS) ?? 50;

export function ticksOf({ min, max }: Scale): number[] {
  const size = tickSize(max - min);
  const first = Math.ceil(min / size) * size;
  return Array.from({ length: Math.floor((max - first) / size + 1e-9) + 1 }, (_, index) => first + index * size);
}
