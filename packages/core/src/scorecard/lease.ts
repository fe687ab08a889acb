import { randomBytes } from "node:crypto";
import { now, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { commit, put, remove } from "../table/index.js";
import { leases } from "./entity.js";

export type Scope = { schemeId: string; schemeVersion: number; period: string; board: string };

/** Longer than a chunk of subjects takes; a computation that was killed blocks the next one no longer than this. */
const LEASE_MS = 60_000;

const busy = () =>
  new AppError("conflict", "This scheme and period are being scored right now. Try again when that is done.", { retryAfterSeconds: 5 });

/** Runs `work` while nobody else scores the same; `work` calls `renew` between its chunks. Throws `conflict` when somebody does. */
export async function withLease<T>(scope: Scope, work: (renew: () => Promise<void>) => Promise<T>): Promise<T> {
  const holder = randomBytes(9).toString("base64url");
  const key = { tenantId: tenantId(), ...scope };
  const hold = () => {
    const at = now();
    const until = new Date(at.getTime() + LEASE_MS).toISOString();
    const params = leases()
      .put({ ...key, holder, until })
      .where(
        (attribute, { notExists, eq, lt }) =>
          `${notExists(attribute.holder)} OR ${eq(attribute.holder, holder)} OR ${lt(attribute.until, at.toISOString())}`,
      )
      .params();
    return commit([put(params, busy)]);
  };
  await hold();
  try {
    return await work(hold);
  } finally {
    const params = leases()
      .remove(key)
      .where((attribute, { eq }) => eq(attribute.holder, holder))
      .params();
    await commit([remove(params, busy)]).catch(ignoreLost);
  }
}

/** A lease that was lost belongs to somebody else by now; there is nothing to give back. */
function ignoreLost(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}
