import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { current, now, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { perTable, TTL_ATTRIBUTE } from "../table/index.js";

/** What a bucket has left: for the RateLimit headers. */
export type Allowance = { name: string; limit: number; remaining: number; resetSeconds: number };

const WINDOW_SECONDS = 60;
/** A process reserves this share of the limit at a time, so that most requests cost no write. */
const LEASE_SHARE = 20;

type Lease = {
  window: number;
  limit: number;
  /** Units this process may still spend without asking. */
  left: number;
  /** Units that all processes together have reserved, as last heard. */
  reserved: number;
  /** The reservation under way; everybody who runs out meanwhile waits for it instead of reserving again. */
  pending?: Promise<void> | undefined;
  exhausted: boolean;
};
const leases = perTable(() => new Map<string, Lease>());

/**
 * Takes `units` out of each bucket or throws `rate_limited`. Buckets are counted in the table over fixed one-minute
 * windows; each process leases a block at a time, so the limit holds over all processes to within their unused blocks.
 */
export async function take(buckets: { name: string; limit: number }[], units: number): Promise<Allowance[]> {
  const allowances: Allowance[] = [];
  for (const bucket of buckets) allowances.push(await takeFrom(bucket.name, bucket.limit, units));
  return allowances;
}

async function takeFrom(name: string, limit: number, units: number): Promise<Allowance> {
  const seconds = Math.floor(now().getTime() / 1000);
  const window = Math.floor(seconds / WINDOW_SECONDS);
  const resetSeconds = (window + 1) * WINDOW_SECONDS - seconds;
  const lease = leaseOf(name, limit, window);
  if (!(await spend(lease, name, units))) {
    throw new AppError(
      "rate_limited",
      `The limit of ${limit} units a minute for this ${name.startsWith("key_") ? "API key" : "tenant"} is used up. Wait ${resetSeconds} s.`,
      { retryAfterSeconds: resetSeconds },
    );
  }
  return { name: name.startsWith("key_") ? "key" : name, limit, remaining: Math.max(0, limit - lease.reserved) + lease.left, resetSeconds };
}

/** Whether the units could be had. Looking and taking happen in one step, so nobody else takes them in between. */
async function spend(lease: Lease, name: string, units: number): Promise<boolean> {
  for (;;) {
    if (lease.left >= units) {
      lease.left -= units;
      return true;
    }
    if (!lease.pending && lease.exhausted) return false;
    lease.pending ??= extend(lease, name, units).finally(() => {
      lease.pending = undefined;
    });
    await lease.pending;
  }
}

async function extend(lease: Lease, name: string, units: number): Promise<void> {
  const block = Math.max(units - lease.left, Math.ceil(lease.limit / LEASE_SHARE));
  lease.reserved = await reserve(name, lease.window, block);
  const granted = Math.max(0, block - Math.max(0, lease.reserved - lease.limit));
  lease.left += granted;
  lease.exhausted = granted < block;
}

function leaseOf(name: string, limit: number, window: number): Lease {
  const byName = leases();
  const key = `${tenantId()}#${name}`;
  let lease = byName.get(key);
  if (lease?.window !== window || lease.limit !== limit) {
    if (byName.size > 10_000) byName.clear();
    lease = { window, left: 0, reserved: 0, limit, exhausted: false };
    byName.set(key, lease);
  }
  return lease;
}

async function reserve(name: string, window: number, block: number): Promise<number> {
  const { table } = current();
  const { Attributes } = await table.documents.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk: `${tenantId()}#rate#${name}`, sk: String(window) },
      UpdateExpression: "ADD used :block SET #ttl = :ttl",
      ExpressionAttributeNames: { "#ttl": TTL_ATTRIBUTE },
      ExpressionAttributeValues: { ":block": block, ":ttl": (window + 10) * WINDOW_SECONDS },
      ReturnValues: "UPDATED_NEW",
    }),
  );
  return Number(Attributes?.used ?? 0);
}
