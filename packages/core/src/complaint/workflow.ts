import { AppError } from "../errors/index.js";
import type { Status } from "./schema.js";

/** Where a complaint may go from each status. */
export const TRANSITIONS: Record<Status, readonly Status[]> = {
  open: ["in-progress", "waiting", "held", "resolved"],
  "in-progress": ["waiting", "held", "resolved"],
  waiting: ["in-progress", "held", "resolved"],
  held: ["in-progress", "waiting", "resolved"],
  resolved: ["closed", "reopened"],
  closed: ["reopened"],
  reopened: ["in-progress", "waiting", "held", "resolved"],
};

/** Statuses in which the clocks stand still. */
export const isPaused = (status: Status): boolean => status === "waiting" || status === "held";

/** Statuses after the resolution. */
export const isDone = (status: Status): boolean => status === "resolved" || status === "closed";

/** Throws `conflict`, naming what is allowed. */
export function checkTransition(from: Status, to: Status): void {
  const allowed = TRANSITIONS[from];
  if (allowed.includes(to)) return;
  throw new AppError("conflict", `A complaint that is ${from} cannot become ${to}; it can become ${allowed.join(", ")}.`, {
    extra: { status: from, allowedTransitions: allowed },
  });
}
