import { z } from "zod";
import * as Id from "../id/index.js";
import { conditionsSchema, policySchema as rulesSchema } from "../sla/index.js";

const own = {
  position: z.int().min(0).max(10_000).describe("Policies are tried in this order, the smallest first."),
  calendarId: Id.schema("calendar").nullable().describe("Calendar of business time and days; null for the tenant's default calendar."),
};

export const policyInputSchema = rulesSchema
  .extend({ position: own.position.default(100), calendarId: own.calendarId.default(null) })
  .meta({ id: "SlaPolicyInput" });
export type PolicyInput = z.infer<typeof policyInputSchema>;

const { shape } = rulesSchema;
export const policyPatchSchema = z
  .strictObject({
    name: shape.name.optional(),
    conditions: conditionsSchema.optional(),
    isDefault: z.boolean().optional(),
    targets: shape.targets.optional(),
    warnAtPercent: shape.warnAtPercent.unwrap().optional(),
    position: own.position.optional(),
    calendarId: own.calendarId.optional(),
  })
  .meta({ id: "SlaPolicyPatch" });
export type PolicyPatch = z.infer<typeof policyPatchSchema>;

export const policySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    position: z.int(),
    conditions: conditionsSchema,
    isDefault: z.boolean(),
    targets: shape.targets,
    warnAtPercent: z.int(),
    calendarId: z.string().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "SlaPolicy", description: "Promised times. A change makes a new version; cases keep the version they began with." });
export type Policy = z.infer<typeof policySchema>;
