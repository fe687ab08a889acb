import { createHmac } from "node:crypto";

/** What stands in `SigningSecretPrevious` while there is none. */
export const NO_PREVIOUS_SECRET = "none";

const PREVIOUS = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) (\S+)$/;

export type OriginKeys = {
  /** What the edge puts on every request. */
  sent: string;
  /** What the API takes as the edge's, apart by a space. */
  accepted: string;
};

/**
 * The keys that prove to the API that a request came through the edge, for a signing secret and the one before it
 * (`<instant> <secret>`, or `none`). Edge and API are never updated in the same moment, in neither order: so the edge
 * goes on with the key of the previous secret until its instant, and a deployment after that moves it to the new one,
 * while the API takes both for as long as a previous secret is set. Throws for a previous secret that cannot be read.
 */
export function originKeysOf(secret: string, previous: string, now: Date): OriginKeys {
  const key = keyOf(secret);
  if (previous === NO_PREVIOUS_SECRET) return { sent: key, accepted: key };
  const [, until = "", previousSecret = ""] = PREVIOUS.exec(previous) ?? [];
  const end = Date.parse(until);
  if (Number.isNaN(end))
    throw new Error(
      'SigningSecretPrevious cannot be read: set it to `"<instant> <secret>"`, such as "2027-02-01T00:00:00Z 3f…", or remove it.',
    );
  const previousKey = keyOf(previousSecret);
  return { sent: now.getTime() < end ? previousKey : key, accepted: `${key} ${previousKey}` };
}

const keyOf = (secret: string): string => createHmac("sha256", secret).update("origin").digest("hex");
