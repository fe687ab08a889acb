import { z } from "zod";
import { nowInstant } from "../context/index.js";
import * as Id from "../id/index.js";
import { containing, localDate, shift } from "../period/index.js";
import { ALL, type Metrics, read, series } from "../rollup/index.js";
import { EMPTY, measure } from "../statistics/index.js";
import * as Tenant from "../tenant/index.js";
import { METRICS, SOURCE } from "./evidence.js";

export const figuresQuerySchema = z
  .object({
    from: z.iso.date().optional().meta({ description: "First local day of receipt; eleven months before this one unless told" }),
    to: z.iso.date().optional().meta({ description: "Last local day of receipt; today unless told" }),
    subjectId: Id.schema("subject").optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { message: "from lies after to", path: ["from"] });

const counts = {
  received: z.int(),
  resolved: z.int(),
  onTime: z.int().describe("Resolved within their deadline."),
  late: z.int().describe("Resolved after their deadline."),
  overdue: z.int().describe("Not resolved, and the deadline has passed."),
};

const estimateSchema = z.object({ value: z.number().nullable(), n: z.int(), low: z.number().nullable(), high: z.number().nullable() });

export const figuresSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    subjectId: z.string().nullable(),
    ...counts,
    onTimeShare: estimateSchema.describe("In percent of the deadlines that are decided: kept, missed, or passed while open."),
    medianResolutionSeconds: estimateSchema,
    trend: z.array(z.object({ period: z.string(), ...counts })).describe("By month of receipt; months without complaints are left out."),
  })
  .meta({ id: "ComplaintFigures", description: "Complaints received in a span, counted from rollups." });
export type Figures = z.infer<typeof figuresSchema>;

/** Counts and times of the complaints received in a span of local days; their cost grows with the months, not with the complaints. */
export async function figures({ from, to, subjectId }: z.infer<typeof figuresQuerySchema>): Promise<Figures> {
  const { timeZone } = await Tenant.settings();
  const last = to ?? localDate(nowInstant(), timeZone);
  const first = from ?? shift(containing(last, "month"), -11).from;
  const subject = subjectId ?? ALL;
  const span = { from: first, to: last };
  const [metrics, months] = await Promise.all([read(subject, SOURCE, span), series(subject, SOURCE, span, "month")]);
  const total = countsOf(metrics);
  const decided = total.onTime + total.late + total.overdue;
  return {
    ...span,
    subjectId: subjectId ?? null,
    ...total,
    onTimeShare: told(measure("rate", { ...EMPTY, n: decided, sum: total.onTime, sumSq: total.onTime }, { per: 100 })),
    medianResolutionSeconds: told(measure("median-duration", metrics.get(METRICS.resolution) ?? EMPTY)),
    trend: months.map(({ period, metrics: own }) => ({ period, ...countsOf(own) })),
  };
}

const told = ({ value, n, low, high }: ReturnType<typeof measure>) => ({ value, n, low, high });

function countsOf(metrics: Metrics) {
  const count = (metric: string) => metrics.get(metric)?.n ?? 0;
  const deadlines = metrics.get(METRICS.resolutionDeadline)?.bins ?? {};
  return {
    received: count(METRICS.received),
    resolved: count(METRICS.resolved),
    onTime: deadlines["o:met"] ?? 0,
    late: deadlines["o:late"] ?? 0,
    overdue: count(METRICS.overdue),
  };
}
