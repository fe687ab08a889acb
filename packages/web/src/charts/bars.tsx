import type { ReactNode } from "react";

/** Shares as bars of plain HTML: readable without drawing code, and by everybody. */
export function ShareBars({ rows }: { rows: readonly { key: string; label: ReactNode; share: number; text: string; tone?: string }[] }) {
  const widest = Math.max(...rows.map(({ share }) => share), 0.0001);
  return (
    <ul className="grid grid-cols-[fit-content(45%)_minmax(2rem,1fr)_auto] items-center gap-x-3 gap-y-1.5 text-[0.9rem]">
      {rows.map(({ key, label, share, text, tone = "bg-(--series-1)" }) => (
        <li key={key} className="contents">
          <span className="break-words text-muted">{label}</span>
          <span aria-hidden className="h-3.5 overflow-hidden rounded-sm bg-sunken">
            <span className={`block h-full rounded-sm ${tone}`} style={{ width: `${(share / widest) * 100}%` }} />
          </span>
          <span className="text-end tabular-nums">{text}</span>
        </li>
      ))}
    </ul>
  );
}
