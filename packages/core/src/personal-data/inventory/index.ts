import type { z } from "zod";
import { type Entry, expire, type inventorySchema, keep, nothing, remove } from "./entry.js";
import { PEOPLE } from "./people.js";

export { inventorySchema } from "./entry.js";

const CONFIGURATION = nothing("What the tenant set up about its service, in its own words.");
const FIGURES = nothing("Figures and ids.");

/** Every entity of the table by its name. A test fails for one that is not here. */
export const ENTITIES: Record<string, Entry> = {
  ...PEOPLE,
  tenant: nothing("The tenant's own name and settings."),
  tenantDirectory: FIGURES,
  apiKey: nothing("A key's name is the tenant's; who made it is in the audit log."),
  apiKeyDirectory: FIGURES,
  survey: CONFIGURATION,
  surveyVersion: CONFIGURATION,
  surveyDirectory: FIGURES,
  indicator: CONFIGURATION,
  scheme: CONFIGURATION,
  schemeVersion: CONFIGURATION,
  standard: CONFIGURATION,
  standardVersion: CONFIGURATION,
  slaPolicy: CONFIGURATION,
  slaPolicyVersion: CONFIGURATION,
  calendar: CONFIGURATION,
  calendarVersion: CONFIGURATION,
  defaultChoice: FIGURES,
  target: CONFIGURATION,
  report: CONFIGURATION,
  reportedPeriod: FIGURES,
  reportRun: FIGURES,
  panel: CONFIGURATION,
  panelPart: nothing("Instructions and rubric in the tenant's words; results by the assessors' ids."),
  assessmentResult: FIGURES,
  ratingAgency: CONFIGURATION,
  ratingPage: CONFIGURATION,
  ratingDirectory: FIGURES,
  scorecardPoint: FIGURES,
  scoring: FIGURES,
  scoringLease: FIGURES,
  scoringRun: FIGURES,
  scoringRunChunk: {
    personal: { content: expire("Names of subjects, for a week.") },
    other: ["tenantId", "id", "part", "number", "expiresAtEpoch"],
  },
  personalDataRequest: nothing("Keyed hashes of identifiers and counts; it is the register of what was asked and erased."),
  personalDataMatch: nothing("Where something was found, for 30 days; never what it says."),
  erasure: nothing("Keyed hashes of identifiers, so that an erasure can be repeated after a backup was restored."),
};

/** Items without an entity, by the beginning of their keys after the tenant's id, or in the directory. */
export const ITEMS: Record<string, Entry> = {
  idempotency: { personal: { body: expire("The answer to a request with an Idempotency-Key, and a hash of the request, for 24 hours.") } },
  rate: FIGURES,
  rollup: FIGURES,
  ledger: nothing("Which changes are counted already, by their ids, for 16 days."),
  "open-complaints": nothing("A place of complaints in an index, not an item."),
  "directory#migration": nothing("How far a change of the table's items has come."),
  "directory#session": nothing("Ids, for 12 hours; worthless once the member is removed."),
  "directory#code": nothing("A hash of an address, for 10 minutes."),
  "directory#code-rate": nothing("A hash of an address, for at most half an hour."),
};

/** Files, by the folder they lie in. */
export const FILES: Record<string, Entry> = {
  imports: {
    personal: {
      "file.csv": remove("Goes by itself when the import ends; one that waits goes if it holds an identifier."),
      "errors.csv": remove("Goes if a refused row holds an identifier."),
    },
  },
  reports: {
    personal: {
      "*.json, *.html, *.pdf": keep(
        "Figures without comments and complainants. One that names a subject who is erased is listed, for somebody to decide about.",
      ),
    },
  },
  erasures: nothing("Keyed hashes of identifiers."),
};

/** Where personal data can lie and what erasure does with them, entity by entity and place by place. */
export const INVENTORY: z.infer<typeof inventorySchema>[] = Object.entries({
  ...ENTITIES,
  ...ITEMS,
  ...Object.fromEntries(Object.entries(FILES).map(([folder, entry]) => [`files: ${folder}/`, entry])),
}).map(([name, { personal, why }]) => ({
  name,
  attributes: Object.entries(personal).map(([attribute, treated]) => ({ name: attribute, ...treated })),
  why: why ?? null,
}));
