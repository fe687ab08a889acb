import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { currentOrUndefined } from "../context/index.js";

/** Every kind of id and its prefix; the body is always 26 characters, so an id's length is fixed. */
export const PREFIXES = {
  tenant: "tnt",
  member: "mem",
  apiKey: "key",
  subject: "sub",
  indicator: "ind",
  scheme: "sch",
  survey: "srv",
  response: "rsp",
  observation: "obs",
  complaint: "cmp",
  calendar: "cal",
  policy: "pol",
  scorecard: "scr",
  scoring: "job",
  report: "rpt",
  recipient: "rcp",
  run: "run",
  import: "imp",
  event: "evt",
  standard: "std",
  target: "tgt",
  rating: "rtg",
  panel: "pnl",
  assessment: "asm",
  invitation: "inv",
  personalDataRequest: "pdr",
  suppression: "sup",
} as const;

export type IdKind = keyof typeof PREFIXES;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Base32 (Crockford, lower case) of the first `length * 5` bits. */
function base32(bytes: Uint8Array, length: number): string {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += ALPHABET[(value >> bits) & 31];
      value &= (1 << bits) - 1;
    }
  }
  return text;
}

function timePart(at: Date): string {
  let ms = at.getTime();
  let text = "";
  for (let i = 0; i < 10; i++) {
    text = ALPHABET[ms % 32] + text;
    ms = Math.floor(ms / 32);
  }
  return text;
}

/**
 * A new time-ordered id (48 bits of milliseconds, 80 of randomness, ULID's layout).
 * While an Idempotency-Key is served the id derives from the key, so that doing the work again names the same thing.
 */
export function create(kind: IdKind, at?: Date): string {
  const context = currentOrUndefined();
  const named = upcoming(kind);
  if (named !== undefined && context?.idempotency) {
    context.idempotency.next++;
    return named;
  }
  return `${PREFIXES[kind]}_${timePart(at ?? context?.clock() ?? new Date())}${base32(randomBytes(10), 16)}`;
}

/** The id that `create` gives next while an Idempotency-Key is served; `undefined` without one. */
export function upcoming(kind: IdKind): string | undefined {
  const seeded = currentOrUndefined()?.idempotency;
  if (!seeded) return undefined;
  const digest = createHash("sha256").update(`${seeded.seed}#${kind}#${seeded.next}`).digest();
  return `${PREFIXES[kind]}_${timePart(seeded.at)}${base32(digest, 16)}`;
}

/** The id that follows from the parts: the same parts give the same id for ever. Not time-ordered. */
export function derive(kind: IdKind, ...parts: string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return `${PREFIXES[kind]}_${base32(hash.digest(), 26)}`;
}

/** A shard from 0 to `count - 1` that follows from the id. */
export function shardOf(id: string, count: number): number {
  let sum = 0;
  for (let i = 4; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) >>> 0;
  return sum % count;
}

export const isId = (kind: IdKind, text: string): boolean => new RegExp(`^${PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$`).test(text);

/** Schema of an id of this kind. */
export const schema = (kind: IdKind) =>
  z
    .string()
    .regex(new RegExp(`^${PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$`), `must be an id such as ${PREFIXES[kind]}_01jd8m3q6p4w2x5y7z9a0b1c2d`);
