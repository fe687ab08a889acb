import type { Translation } from "../types.js";
import { common, nav, problem, signIn } from "./common.js";
import { settings } from "./settings.js";
import { subjects } from "./subjects.js";

const translation: Translation = { common, nav, problem, signIn, settings, subjects };
export default translation;
