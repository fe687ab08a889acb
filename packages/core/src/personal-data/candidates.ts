import { canonicalEmail, canonicalPhone, FEWEST_ID_CHARACTERS, type Identifier, type IdentifierType } from "./identifier.js";

/** A stretch of a text, `start` included and `end` excluded, that could be somebody's identifier. */
export type Candidate = Identifier & { start: number; end: number };

/** Everything in a text that could be an identifier of the wanted types; stretches overlap where the text can be read in several ways. */
export function* candidatesIn(text: string, types: ReadonlySet<IdentifierType>): Generator<Candidate> {
  if (types.has("email")) yield* emailsIn(text);
  if (types.has("phone")) yield* phonesIn(text);
  if (types.has("externalId")) yield* idsIn(text);
}

const LOCAL_PART = /[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u;
const DOMAIN = /^[\p{L}\p{M}\p{N}-]+(?:[.。．][\p{L}\p{M}\p{N}-]+)+/u;
const MAX_LOCAL = 128;
const MAX_DOMAIN = 253;

function* emailsIn(text: string): Generator<Candidate> {
  for (const { index } of text.matchAll(/[@＠]/gu)) {
    const before = LOCAL_PART.exec(text.slice(Math.max(0, index - MAX_LOCAL), index))?.[0];
    const after = DOMAIN.exec(text.slice(index + 1, index + 1 + MAX_DOMAIN))?.[0];
    if (before === undefined || after === undefined) continue;
    for (const local of localReadings(before))
      for (const domain of domainReadings(after)) {
        const canonical = canonicalEmail(`${local}@${domain}`);
        if (canonical) yield { type: "email", canonical, start: index - local.length, end: index + 1 + domain.length };
      }
  }
}

/** Text may touch an address: `email=anna@…`, `请联系anna@…`. What is left of an accented letter is never read as an address of its own. */
function localReadings(before: string): Set<string> {
  const readings = new Set([before, before.replace(/^[^\p{L}\p{N}]+/u, "")]);
  for (const { index } of [...before.matchAll(/[!#$%&'*/=?^`{|}~]/g)].slice(-8)) readings.add(before.slice(index + 1));
  for (const reading of [...readings]) {
    const ascii = /[\x21-\x7e]+$/.exec(reading)?.[0] ?? "";
    const previous = reading.slice(0, reading.length - ascii.length);
    if (ascii && previous && !/[\p{Script=Latin}\p{M}]$/u.test(previous)) readings.add(ascii.replace(/^[^A-Za-z0-9]+/, ""));
  }
  readings.delete("");
  return readings;
}

/** Endings of files, none of them a top-level domain: `anna@example.com.csv` is a file about anna@example.com. */
const FILE_ENDING = /\.(?:csv|tsv|txt|xlsx?|json|xml|pdf)$/i;

function domainReadings(after: string): Set<string> {
  const ascii = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*/.exec(after)?.[0] ?? "";
  const next = after.slice(ascii.length);
  return new Set([after, ...(ascii && !/^[\p{Script=Latin}\p{M}]/u.test(next) ? [ascii, ascii.replace(FILE_ENDING, "")] : [])]);
}

const MAX_GROUPS = 6;
const PHONE_SEPARATOR = /^[\s().\-/·]{1,3}$/u;

/** Groups of digits, alone and joined with their neighbours: a date beside a number does not hide it. */
function* phonesIn(text: string): Generator<Candidate> {
  for (const { start, end } of runsIn(text, /\p{Nd}+/gu, PHONE_SEPARATOR)) {
    const canonical = canonicalPhone(text.slice(start, end));
    if (canonical) yield { type: "phone", canonical, start: signBefore(text, start), end };
  }
}

/** Every stretch of up to six neighbouring groups with nothing but separators between them. */
function* runsIn(text: string, group: RegExp, separator: RegExp): Generator<{ start: number; end: number }> {
  const groups = [...text.matchAll(group)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  for (const [first, { start }] of groups.entries()) {
    for (let last = first; last < Math.min(groups.length, first + MAX_GROUPS); last++) {
      const [previous, next] = [groups[last - 1], groups[last]];
      if (!next || (last > first && !separator.test(text.slice(previous?.end, next.start)))) break;
      yield { start, end: next.end };
    }
  }
}

/** `+` or `(+` in front belongs to the number. */
const signBefore = (text: string, start: number): number =>
  start - (/[+＋(（]{1,2}$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);

/** `case-CUST-4711` holds `CUST-4711`. */
function* idsIn(text: string): Generator<Candidate> {
  for (const { start, end } of runsIn(text, /[A-Za-z0-9]+/g, /^[_.-]+$/))
    if (end - start >= FEWEST_ID_CHARACTERS) yield { type: "externalId", canonical: text.slice(start, end), start, end };
}
