import { type Actor, current, runAs } from "@touchstone/core/context";

/** Runs `work` as if it were then; by somebody else where one is named. */
export function actAt<T>(ms: number, work: () => Promise<T>, actor?: Actor): Promise<T> {
  const context = current();
  return runAs({ ...context, clock: () => new Date(ms), actor: actor ?? context.actor }, work);
}
