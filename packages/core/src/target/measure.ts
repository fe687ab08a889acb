import { periodsBetween, type Quantity, seriesOf, todayOf } from "../analysis/index.js";
import { containing } from "../period/index.js";
import { ALL } from "../rollup/index.js";
import { measurementsOf, progressOf } from "./progress.js";
import type { Measurement, Progress, Target } from "./schema.js";
import { spanOf } from "./span.js";

/** Reads what was measured since a target's start and says how far it is. */
export async function measure(target: Target, quantity: Quantity): Promise<{ progress: Progress; series: Measurement[] }> {
  const { today } = await todayOf();
  const { start, due, count } = spanOf(target);
  const running = containing(today, target.grain);
  const last = running.from < due.from ? running : due;
  // A start that lies ahead has nothing to tell yet.
  const periods = start.from > last.from ? [] : periodsBetween(start, last);
  const points = await seriesOf(quantity, target.subjectId ?? ALL, periods);
  const progress = progressOf({ quantity, target, points, duePeriod: due, dueIndex: count - 1, today });
  return { progress, series: measurementsOf(points, today) };
}
