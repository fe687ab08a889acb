import type { Translation } from "../types.js";
import { common, nav, problem, signIn } from "./common.js";
import { charts } from "./charts.js";
import { imports } from "./imports.js";
import { reports } from "./reports.js";
import { settings } from "./settings.js";
import { subjects } from "./subjects.js";
import { surveys, surveyEditor, surveyShare, surveyResults } from "./surveys.js";

const translation: Translation = { common, nav, problem, signIn, charts, imports, reports, settings, subjects, surveys, surveyEditor, surveyShare, surveyResults };
export default translation;
