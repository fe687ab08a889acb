import type { App } from "../kernel/types.js";
import { registerAccess } from "./access.js";
import { registerAnalysis } from "./analysis.js";
import { registerCalendars } from "./calendars.js";
import { registerComplaints } from "./complaints.js";
import { registerImports } from "./imports.js";
import { registerIndicators } from "./indicators.js";
import { registerMethods } from "./methods.js";
import { registerObservations } from "./observations.js";
import { registerPublicSurveys } from "./public-surveys.js";
import { registerReportPages } from "./report-pages.js";
import { registerReports } from "./reports.js";
import { registerResponses } from "./responses.js";
import { registerSchemes } from "./schemes.js";
import { registerScorecards } from "./scorecards.js";
import { registerSession } from "./session.js";
import { registerSlaPolicies } from "./sla-policies.js";
import { registerStandards } from "./standards.js";
import { registerSubjects } from "./subjects.js";
import { registerSurveys } from "./surveys.js";
import { registerTargets } from "./targets.js";

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
  registerStandards(app);
  registerIndicators(app);
  registerSchemes(app);
  registerScorecards(app);
  registerTargets(app);
  registerAnalysis(app);
  registerMethods(app);
  registerReports(app);
  registerReportPages(app);
  registerPublicSurveys(app);
  registerAccess(app);
}
