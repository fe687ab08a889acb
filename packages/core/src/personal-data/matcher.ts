import { tenantId } from "../context/index.js";
import { sign, signWithPrevious } from "../cursor/index.js";
import { candidatesIn } from "./candidates.js";
import { IDENTIFIER_TYPES, type Identifier, type IdentifierType, identifierOf } from "./identifier.js";

/** Stands where something was erased. */
export const ERASED = "[erased]";

/**
 * An identifier that only its keyed hash is kept of. It concerns what was recorded until `before`: what the
 * person entrusts to the tenant later is another matter.
 */
export type HashedIdentifier = {
  type: IdentifierType;
  hash: string;
  /** Tells which signing secret made the hash. */
  keyCheck: string;
  /** Whether it is looked for inside texts too. */
  inText: boolean;
  before: string;
  /** Whether subjects of this id, such as a guide, are the person. */
  subjects: boolean;
};

type Sign = (purpose: string, text: string, bytes?: number) => string | undefined;

/** HMAC under a signing secret, different for every tenant. */
const hashWith = (key: Sign, { type, canonical }: Identifier): string | undefined =>
  key("personal-data", `${tenantId()}\n${type}\n${canonical}`);

const checkOf = (key: Sign): string | undefined => key("personal-data-key", tenantId(), 6);

/** What is kept of an identifier: its hash under the signing secret, and which secret that was. */
export const hashOf = (identifier: Identifier): { hash: string; keyCheck: string } => ({
  hash: hashWith(sign, identifier) ?? "",
  keyCheck: checkOf(sign) ?? "",
});

/** The secrets that hashes can be compared under: the one in use, and the one before it. */
const keys = (): Sign[] => [sign, signWithPrevious];

/** Whether the secret that made the hash is still there. */
export const isReadable = ({ keyCheck }: HashedIdentifier): boolean => keys().some((key) => checkOf(key) === keyCheck);

/** Reads values of a record that was written down at a known instant. */
export type Reader = {
  isEmail(value: string | undefined): boolean;
  isPhone(value: string | undefined): boolean;
  /** An id of the tenant's own that is the person's, or holds their address or number, such as `2026-03:anna@example.com`. */
  isId(value: string | undefined): boolean;
  /** The whole text is one of the identifiers, as the answer to "your e-mail?". */
  isIdentifier(value: string | undefined): boolean;
  mentions(text: string | undefined): boolean;
  /** The text with every mention replaced. */
  redact(text: string): string;
};

export type Matcher = { at(recordedAt: string): Reader };

export function createMatcher(identifiers: readonly HashedIdentifier[]): Matcher {
  const readers = new Map<string, Reader>();
  const limits = [...new Set(identifiers.map(({ before }) => before))].sort();
  return {
    at(recordedAt) {
      // Records between two limits are read alike, so there are no more readers than limits.
      const limit = limits.find((before) => before >= recordedAt) ?? "";
      let reader = readers.get(limit);
      if (!reader) {
        reader = readerOf(limit === "" ? [] : identifiers.filter(({ before }) => before >= limit));
        readers.set(limit, reader);
      }
      return reader;
    },
  };
}

function readerOf(identifiers: readonly HashedIdentifier[]): Reader {
  const used = keys().filter((key) => identifiers.some(({ keyCheck }) => keyCheck === checkOf(key)));
  const isIn = (wanted: ReadonlySet<string>, identifier: Identifier): boolean =>
    used.some((key) => wanted.has(hashWith(key, identifier) ?? ""));
  const hashes = new Set(identifiers.map(({ hash }) => hash));
  const types = new Set(identifiers.map(({ type }) => type));
  const inText = new Set(identifiers.filter((one) => one.inText).map(({ hash }) => hash));
  const typesInText = new Set(identifiers.filter((one) => one.inText).map(({ type }) => type));
  const is = (type: IdentifierType, value: string | undefined): boolean => {
    if (value === undefined || !types.has(type)) return false;
    const identifier = identifierOf(type, value);
    return identifier !== undefined && isIn(hashes, identifier);
  };
  const found = (text: string) => [...candidatesIn(text, typesInText)].filter((candidate) => isIn(inText, candidate));
  const mentions = (text: string | undefined): boolean => {
    if (!text) return false;
    for (const candidate of candidatesIn(text, typesInText)) if (isIn(inText, candidate)) return true;
    return false;
  };
  return {
    isEmail: (value) => is("email", value),
    isPhone: (value) => is("phone", value),
    isId: (value) => is("externalId", value) || mentions(value),
    isIdentifier: (value) => IDENTIFIER_TYPES.some((type) => is(type, value)),
    mentions,
    redact: (text) => replace(text, found(text)),
  };
}

function replace(text: string, stretches: readonly { start: number; end: number }[]): string {
  let result = "";
  let done = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (start >= done) result += `${text.slice(done, start)}${ERASED}`;
    done = Math.max(done, end);
  }
  return result + text.slice(done);
}
