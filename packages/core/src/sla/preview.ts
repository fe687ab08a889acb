import { z } from "zod";
import { calendarSchema, exclusionsOf, instantSchema, type LedgerEntry, parseInstant } from "../business-time/index.js";
import { type ClockState, evaluateClock } from "./clock.js";
import { type Duration, durationSchema, measureOf, secondsSchema } from "./duration.js";

const MAX_PAUSES = 10_000;

const pauseSchema = z
  .tuple([instantSchema, instantSchema.nullable()])
  .refine(([from, to]) => to === null || Date.parse(from) <= Date.parse(to), {
    error: "The pause ends before it begins: swap its instants.",
  });

const fieldsSchema = z.strictObject({
  calendar: calendarSchema,
  start: instantSchema.optional(),
  targetSeconds: secondsSchema.optional(),
  target: durationSchema.optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  pauses: z
    .array(pauseSchema)
    .max(MAX_PAUSES, { error: `Give at most ${MAX_PAUSES} pauses.` })
    .optional(),
  now: instantSchema.optional(),
});

type Fields = z.infer<typeof fieldsSchema>;

/**
 * Either `{calendar, start, targetSeconds}`, with `target: {type, amount}` in place of business seconds where wanted,
 * or `{calendar, from, to}`; both with `pauses: [[from, to|null]]` and `now`.
 */
export const previewInputSchema = fieldsSchema.superRefine((input, context) => {
  for (const { path, message } of shapeProblems(input)) context.addIssue({ code: "custom", path: [path], message });
});

export type PreviewInput = z.infer<typeof previewInputSchema>;

/** The due time of a clock that has not stopped. */
export type DuePreview = { dueAt: string | null; state: ClockState; remainingSeconds: number; ledger: LedgerEntry[] };

/** Counted seconds of an interval. */
export type ElapsedPreview = { elapsedSeconds: number; ledger: LedgerEntry[] };

/**
 * Answers what a clock would do, without storing anything. `now` (RFC 3339) applies when the input names none.
 * Throws `unprocessable` when the calendar cannot reach the target within 100 years.
 */
export function preview(input: PreviewInput, now: string): DuePreview | ElapsedPreview {
  const pauses = input.pauses ?? [];
  if (input.from !== undefined && input.to !== undefined) {
    const measure = measureOf(input.calendar, "business-seconds", parseInstant(input.from), parseInstant(input.to), exclusionsOf(pauses));
    return { elapsedSeconds: measure.seconds, ledger: measure.ledger };
  }
  const target: Duration = input.target ?? { type: "business-seconds", amount: input.targetSeconds ?? 0 };
  const startedAt = input.start ?? input.now ?? now;
  const { dueAt, state, remainingSeconds, ledger } = evaluateClock({
    calendar: input.calendar,
    target,
    startedAt,
    pauses,
    now: input.now ?? now,
  });
  return { dueAt, state, remainingSeconds, ledger };
}

type ShapeProblem = { path: keyof Fields; message: string };

function shapeProblems(input: Fields): ShapeProblem[] {
  const measures = input.from !== undefined || input.to !== undefined;
  if (measures) {
    const missing = (["from", "to"] as const).filter((path) => input[path] === undefined);
    const foreign = (["start", "targetSeconds", "target"] as const).filter((path) => input[path] !== undefined);
    return [
      ...missing.map((path) => ({ path, message: "Give both from and to." })),
      ...foreign.map((path) => ({ path, message: "Leave this out with from and to, or give start and a target instead of them." })),
    ];
  }
  const problems: ShapeProblem[] = [];
  if (input.start === undefined) problems.push({ path: "start", message: "Give start with targetSeconds, or from and to." });
  if (input.targetSeconds === undefined && input.target === undefined)
    problems.push({ path: "targetSeconds", message: "Give targetSeconds or target." });
  if (input.targetSeconds !== undefined && input.target !== undefined)
    problems.push({ path: "target", message: "Give targetSeconds or target, not both." });
  return problems;
}
