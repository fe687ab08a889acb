import type { App } from "../kernel/types.js";
import { registerAccess } from "./access.js";
import { registerSession } from "./session.js";
import { registerSubjects } from "./subjects.js";

/** Every route of the API, in the order in which the reference shows them. */
export function registerRoutes(app: App): void {
  registerSession(app);
  registerSubjects(app);
  registerAccess(app);
}
