import { MAX_PERIODS } from "../analysis/index.js";
import { containing, type Period, parse, shift } from "../period/index.js";
import type { Target } from "./schema.js";

/** The first period of a target, the one that contains its due date, and how many there are; at most one more than may be read. */
export function spanOf({ startPeriod, dueOn, grain }: Pick<Target, "startPeriod" | "dueOn" | "grain">): {
  start: Period;
  due: Period;
  count: number;
} {
  const start = parse(startPeriod);
  if (!start) throw new Error(`${startPeriod} is no period`);
  const due = containing(dueOn, grain);
  let count = 1;
  for (let period = start; period.from < due.from && count <= MAX_PERIODS[grain]; period = shift(period, 1)) count += 1;
  return { start, due, count };
}
