import { z } from "zod";
import * as Id from "../id/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { GRAINS, periodSchema } from "../period/index.js";
import { keySchema } from "../scoring/index.js";
import { subjectFilterSchema } from "../subject/index.js";
import { STATUSES } from "./decide.js";
import { criterionSchema } from "./definition.js";

const { kind, parentId, tag } = subjectFilterSchema.shape;

export const complianceFilterSchema = z.object({
  period: periodSchema,
  version: z.coerce
    .number()
    .int()
    .min(1)
    .max(999_999)
    .optional()
    .meta({ description: "The version in force on the period's last day unless told" }),
  subjectId: Id.schema("subject").optional(),
  stage: keySchema.optional().meta({ description: "Only the clauses of this stage" }),
  kind,
  parentId,
  tag,
});
export type ComplianceFilter = z.infer<typeof complianceFilterSchema>;

export const totalsFilterSchema = complianceFilterSchema.omit({ subjectId: true });
export type TotalsFilter = z.infer<typeof totalsFilterSchema>;

const status = z.enum(STATUSES);
const nullable = z.number().nullable();
const share = {
  share: nullable.describe("Met, of what could be judged (met, not met and undecided), 0 to 1; null when nothing could be."),
  shareAtMost: nullable.describe("The same if everything undecided were met."),
};
const tally = { met: z.int(), notMet: z.int(), undecided: z.int(), missing: z.int(), suppressed: z.int(), notVerified: z.int() };

const verdictSchema = z
  .object({
    clause: z.string(),
    status: status.describe(
      "undecided: the limit lies within the interval, so the sample is too small to say; suppressed: below the minimum sample; not-verified: no indicator verifies the clause.",
    ),
    value: nullable.describe("In the indicator's unit."),
    n: nullable,
    low: nullable,
    high: nullable,
    normalised: nullable.describe("0 to 100"),
    valueMeets: z.boolean().nullable().describe("Whether the value by itself is on the good side of the limit."),
  })
  .meta({ id: "ClauseVerdict" });

export const complianceRowSchema = z
  .object({
    subjectId: z.string(),
    subjectName: z.string(),
    subjectKind: z.string(),
    ...tally,
    ...share,
    clauses: z.array(verdictSchema).describe("In the standard's order."),
  })
  .meta({ id: "ComplianceRow", description: "A subject judged clause by clause." });
export type ComplianceRow = z.infer<typeof complianceRowSchema>;

const clauseHeadSchema = z
  .object({
    key: z.string(),
    stage: z.string(),
    title: localizedTextSchema,
    indicatorId: z.string().nullable(),
    indicatorName: localizedTextSchema.nullable(),
    unit: z.string(),
    decimals: z.int(),
    meets: criterionSchema.optional(),
  })
  .meta({ id: "ComplianceClause", description: "A clause as the version judges by it." });
export type ComplianceClause = z.infer<typeof clauseHeadSchema>;

const basis = {
  standardId: z.string(),
  version: z.int(),
  period: z.object({ label: z.string(), grain: z.enum(GRAINS), from: z.string(), to: z.string() }),
};

export const complianceSchema = z
  .object({
    ...basis,
    stages: z.array(z.object({ key: z.string(), name: localizedTextSchema })),
    clauses: z.array(clauseHeadSchema),
    data: z.array(complianceRowSchema),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "Compliance", description: "A page of subjects against the clauses of a published version, for one period." });
export type Compliance = z.infer<typeof complianceSchema>;

export const complianceTotalsSchema = z
  .object({
    ...basis,
    subjects: z.int().describe("Counted in this part."),
    data: z
      .array(z.object({ clause: z.string(), stage: z.string(), ...tally, ...share }))
      .describe("Subjects per clause and verdict; the counts of all parts add up."),
    nextCursor: z.string().nullable().describe("Where the next part begins; null when all subjects are counted."),
  })
  .meta({ id: "ComplianceTotals" });
export type ComplianceTotals = z.infer<typeof complianceTotalsSchema>;
