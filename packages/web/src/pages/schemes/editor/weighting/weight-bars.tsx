import { useFormat } from "../../../../app/session-context.js";

export type WeightBar = { key: string; name: string; weight: number };

/** Weights as bars on one scale, the longest reaching the end. */
export function WeightBars({ label, weights }: { label: string; weights: readonly WeightBar[] }) {
  const format = useFormat();
  const longest = Math.max(...weights.map(({ weight }) => weight), Number.EPSILON);
  return (
    <ul aria-label={label} className="space-y-1.5">
      {weights.map(({ key, name, weight }) => (
        <li key={key}>
          <span className="flex items-baseline justify-between gap-3 text-[0.85rem]">
            <span className="min-w-0 break-words">{name}</span>
            <span className="flex-none tabular-nums">{format.percent(weight)}</span>
          </span>
          <span aria-hidden className="mt-0.5 block h-2 rounded-full bg-sunken">
            <span
              className="block h-2 rounded-full bg-(--series-1) transition-[width] motion-reduce:transition-none"
              style={{ width: `${(weight / longest) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
