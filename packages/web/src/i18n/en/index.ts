import { common, nav, problem, signIn } from "./common.js";
import { settings } from "./settings.js";
import { subjects } from "./subjects.js";

export default { common, nav, problem, signIn, settings, subjects };
