import { z } from "zod";

export const readingSchema = z.object({
  status: z
    .enum(["measured", "suppressed", "missing"])
    .describe("A measured zero, too little observed (suppressed) and nothing observed (missing) are three things."),
  value: z.number().nullable().describe("In the quantity's unit; null unless measured."),
  n: z.number().describe("The sample; told even where the value is suppressed."),
  standardError: z.number().nullable(),
  low: z.number().nullable().describe("Lower end of the 95 % interval."),
  high: z.number().nullable().describe("Upper end of the 95 % interval."),
  method: z.string().describe("How the interval was computed; none where there is none."),
});
/** What the evidence of a period says of a quantity. */
export type Reading = z.infer<typeof readingSchema>;

/** A reading that has a value. */
export type Measured = Reading & { status: "measured"; value: number };

export const isMeasured = (reading: Reading): reading is Measured => reading.status === "measured" && reading.value !== null;

export const MISSING: Reading = { status: "missing", value: null, n: 0, standardError: null, low: null, high: null, method: "none" };
