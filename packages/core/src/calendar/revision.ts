import { tenantId } from "../context/index.js";
import { perTable } from "../table/index.js";

const revisions = perTable(() => new Map<string, number>());

/** Counts this process's changes to the acting tenant's calendars, so that what was cached from them can be told to be old. */
export const revision = (): number => revisions().get(tenantId()) ?? 0;
export const bumpRevision = (): void => void revisions().set(tenantId(), revision() + 1);
