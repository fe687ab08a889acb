import { z } from "zod";
import { type Calendar as BusinessCalendar, calendarSchema as businessCalendarSchema, holidayCnSchema } from "../business-time/index.js";
import * as Id from "../id/index.js";

const nameSchema = z.string().trim().min(1).max(200);
const { shape } = businessCalendarSchema;

export const calendarInputSchema = businessCalendarSchema
  .safeExtend({
    name: nameSchema,
    isDefault: z
      .boolean()
      .default(false)
      .describe("Used by every policy that names no calendar; making one the default ends the other's turn."),
  })
  .meta({ id: "CalendarInput" });
export type CalendarInput = z.infer<typeof calendarInputSchema>;

export const calendarPatchSchema = z
  .strictObject({
    name: nameSchema.optional(),
    isDefault: z.boolean().optional(),
    timeZone: shape.timeZone.optional(),
    weekly: shape.weekly.optional(),
    holidays: shape.holidays,
    overrides: shape.overrides,
  })
  .meta({ id: "CalendarPatch" });
export type CalendarPatch = z.infer<typeof calendarPatchSchema>;

export const calendarImportSchema = z
  .strictObject({
    format: z.literal("holiday-cn"),
    documents: z.array(holidayCnSchema).min(1).max(30).describe("Files of the holiday-cn data set as they are, one a year."),
    calendarId: Id.schema("calendar").optional().describe("Adds the dates to this calendar; without it a calendar is created."),
    name: nameSchema.optional(),
    timeZone: shape.timeZone.optional(),
    weekly: shape.weekly.optional(),
    isDefault: z.boolean().optional(),
  })
  .refine(({ calendarId, ...rest }) => !calendarId || (!rest.name && !rest.timeZone && !rest.weekly && rest.isDefault === undefined), {
    message: "with calendarId only the dates are imported: change the rest with PATCH",
    path: ["calendarId"],
  })
  .meta({ id: "CalendarImport" });
export type CalendarImport = z.infer<typeof calendarImportSchema>;

export const calendarSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    isDefault: z.boolean(),
    timeZone: z.string(),
    weekly: shape.weekly,
    holidays: z.array(z.string()),
    overrides: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "Calendar", description: "Working time of a place. A change makes a new version; cases keep the version they began with." });
export type Calendar = z.infer<typeof calendarSchema>;

export type Definition = BusinessCalendar;
