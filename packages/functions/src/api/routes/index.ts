import type { App } from "../kernel/types.js";
import { registerAccess } from "./access.js";
import { registerCalendars } from "./calendars.js";
import { registerComplaints } from "./complaints.js";
import { registerImports } from "./imports.js";
import { registerObservations } from "./observations.js";
import { registerPublicSurveys } from "./public-surveys.js";
import { registerResponses } from "./responses.js";
import { registerSession } from "./session.js";
import { registerSlaPolicies } from "./sla-policies.js";
import { registerSubjects } from "./subjects.js";
import { registerSurveys } from "./surveys.js";

/** Every route of the API, in the order in which the reference shows them. */
export function registerRoutes(app: App): void {
  registerSession(app);
  registerSubjects(app);
  registerSurveys(app);
  registerResponses(app);
  registerObservations(app);
  registerComplaints(app);
  registerImports(app);
  registerCalendars(app);
  registerSlaPolicies(app);
  registerPublicSurveys(app);
  registerAccess(app);
}
