import type { ReactNode } from "react";
import { Card } from "../ui/page.js";
import { IntervalBar } from "./interval.js";

type StatProps = {
  label: string;
  value: ReactNode;
  detail?: ReactNode;
  interval?:
    | { value: number; low: number | null; high: number | null; min: number; max: number; format: (value: number) => string }
    | undefined;
};

/** One figure that matters, with its doubt where it has any. */
export function Stat({ label, value, detail, interval }: StatProps) {
  return (
    <Card className="flex flex-col p-4">
      <h2 className="text-[0.87rem] text-muted">{label}</h2>
      <p className="mt-1 text-[1.65rem] leading-tight font-semibold tracking-tight tabular-nums">{value}</p>
      {interval && (
        <div className="mt-2.5 mb-1">
          <IntervalBar {...interval} />
        </div>
      )}
      {detail && <p className="mt-1 text-[0.83rem] text-muted">{detail}</p>}
    </Card>
  );
}
