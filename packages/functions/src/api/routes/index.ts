import type { App } from "../kernel/types.js";
import { registerAccess } from "./access.js";
import { registerObservations } from "./observations.js";
import { registerPublicSurveys } from "./public-surveys.js";
import { registerResponses } from "./responses.js";
import { registerSession } from "./session.js";
import { registerSubjects } from "./subjects.js";
import { registerSurveys } from "./surveys.js";

/** Every route of the API, in the order in which the reference shows them. */
export function registerRoutes(app: App): void {
  registerSession(app);
  registerSubjects(app);
  registerSurveys(app);
  registerResponses(app);
  registerObservations(app);
  registerPublicSurveys(app);
  registerAccess(app);
}
