import { z } from "@hono/zod-openapi";
import { current } from "@touchstone/core/context";
import { type AppError, invalid, problemsOf, toProblem } from "@touchstone/core/errors";
import type { Context } from "hono";
import { charge } from "./authenticate.js";
import { problemSchema } from "./endpoint.js";
import type { Env } from "./types.js";

export const MAX_RECORDS = 500;

/** Body of every `:batch` route: records are checked one by one, so that a bad one does not harm its neighbours. */
export const batchBodySchema = (record: z.ZodType, id: string) =>
  z
    .strictObject({
      records: z.array(z.unknown()).min(1).max(MAX_RECORDS, `at most ${MAX_RECORDS} records; send the rest in another batch`),
    })
    .meta({ id, description: `1 to ${MAX_RECORDS} records.` })
    .openapi({
      type: "object",
      properties: {
        records: { type: "array", maxItems: MAX_RECORDS, items: { $ref: `#/components/schemas/${String(record.meta()?.id)}` } },
      },
    });

export const batchResultSchema = z
  .object({
    results: z.array(
      z.object({
        status: z.enum(["created", "updated", "unchanged", "replayed", "invalid"]),
        id: z.string().optional(),
        problem: problemSchema.optional(),
      }),
    ),
    counts: z.record(z.string(), z.int()),
  })
  .meta({ id: "BatchResult", description: "One result per record, in the order of the request." });

type Outcome = { status: string; id: string } | { status: "invalid"; error: AppError };

/** Checks each record against the schema, hands the good ones on together, and answers in the order of the request. */
export async function runBatch<S extends z.ZodType>(
  c: Context<Env>,
  schema: S,
  records: unknown[],
  work: (valid: z.output<S>[]) => Promise<Outcome[]>,
) {
  await charge(c, records.length - 1);
  const parsed = records.map((record) => schema.safeParse(record));
  const valid = parsed.flatMap((result) => (result.success ? [result.data] : []));
  const outcomes = (valid.length > 0 ? await work(valid) : []).values();
  const counts: Record<string, number> = {};
  const results = parsed.map((result) => {
    const outcome: Outcome = result.success
      ? (outcomes.next().value ?? missing())
      : { status: "invalid", error: invalid(problemsOf(result.error.issues)) };
    counts[outcome.status] = (counts[outcome.status] ?? 0) + 1;
    return "error" in outcome
      ? { status: "invalid" as const, problem: toProblem(outcome.error, current().requestId).body as z.infer<typeof problemSchema> }
      : outcome;
  });
  return { results: results as z.infer<typeof batchResultSchema>["results"], counts };
}

function missing(): never {
  throw new Error("a batch answered fewer outcomes than records");
}
