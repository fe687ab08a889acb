import { z } from "zod";
import { boardFields, refineBoard, scoringFields, scoringSchema } from "../scorecard/index.js";
import { STATES } from "./entity.js";

const { subjectIds: _subjectIds, ...runFields } = scoringFields;

export const scoringRunInputSchema = z.strictObject(runFields).superRefine(refineBoard).meta({ id: "ScoringRunInput" });

export const scoringRunSchema = z
  .object({
    id: z.string(),
    schemeId: z.string(),
    input: z.object({ ...runFields, by: boardFields.by.unwrap(), reason: runFields.reason.unwrap(), version: z.int() }),
    state: z.enum(STATES),
    subjects: z.int().nullable().describe("How many are to be scored; null until they are counted."),
    progress: z.number().min(0).max(1),
    problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
    scoring: scoringSchema.nullable().describe("What is in force now; null until the run is done."),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: "ScoringRun", description: "A scoring in the background, of any number of subjects. It goes on where it stopped." });
export type ScoringRun = z.infer<typeof scoringRunSchema>;
