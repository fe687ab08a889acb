import type { Translation } from "../types.js";
import { analysis } from "./analysis.js";
import { charts } from "./charts.js";
import { common, nav, problem, signIn } from "./common.js";
import { complaints } from "./complaints.js";
import { imports } from "./imports.js";
import { indicators } from "./indicators.js";
import { mailSuppressions } from "./mail-suppressions.js";
import { overview } from "./overview.js";
import { panels } from "./panels.js";
import { personalData } from "./personal-data.js";
import { ratings } from "./ratings.js";
import { reports } from "./reports.js";
import { schemes } from "./schemes.js";
import { scorecard } from "./scorecard.js";
import { scoring } from "./scoring.js";
import { settings } from "./settings.js";
import { calendars, policies, preview } from "./sla.js";
import { standards } from "./standards.js";
import { subjects } from "./subjects.js";
import { surveyEditor, surveyResults, surveyShare, surveys } from "./surveys.js";
import { targets } from "./targets.js";

const translation: Translation = {
  common,
  nav,
  problem,
  signIn,
  charts,
  complaints,
  imports,
  indicators,
  mailSuppressions,
  overview,
  ratings,
  panels,
  personalData,
  reports,
  schemes,
  scorecard,
  scoring,
  settings,
  calendars,
  policies,
  preview,
  standards,
  subjects,
  surveys,
  surveyEditor,
  surveyShare,
  surveyResults,
  analysis,
  targets,
};
export default translation;
