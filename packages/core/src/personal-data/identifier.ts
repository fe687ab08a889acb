import { domainToASCII } from "node:url";

export const IDENTIFIER_TYPES = ["email", "phone", "externalId"] as const;
export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

/** A person's identifier in the one spelling that all spellings of it share. */
export type Identifier = { type: IdentifierType; canonical: string };

const MAX_EMAIL = 254;
const MAX_EXTERNAL_ID = 200;
/** E.164 has at most 15 digits; fewer than 5 are a short code, not a person's number. */
const PHONE_DIGITS = { fewest: 5, most: 15 };

/** Full-width forms become plain, and characters that nobody sees are dropped. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .trim();

/** An address in lower case, its domain in the ASCII form; plus-addresses stay apart. Undefined for what is no single address. */
export function canonicalEmail(text: string): string | undefined {
  if (text.length > MAX_EMAIL * 2) return undefined;
  const address = plain(text).toLowerCase();
  const at = address.lastIndexOf("@");
  const [local, domain] = [address.slice(0, Math.max(0, at)), address.slice(at + 1).replace(/[.。]$/u, "")];
  if (local === "" || /[\s\p{Cc}@*,;<>()[\]\\"]/u.test(local)) return undefined;
  // The look-up of ASCII forms would take a number or a port for a host.
  if (!/^[\p{L}\p{M}\p{N}-]+(?:[.。][\p{L}\p{M}\p{N}-]+)*$/u.test(domain)) return undefined;
  const ascii = domainToASCII(domain);
  const canonical = `${local}@${ascii}`;
  return ascii === "" || canonical.length > MAX_EMAIL ? undefined : canonical;
}

/** The digits alone, without `+` or `00` in front: +86 138 1234 5678 is 8613812345678. Undefined for what is no number. */
export function canonicalPhone(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const number = plain(text);
  if (!/^\+?[\d\s().\-/·]+$/u.test(number)) return undefined;
  const digits = number.replace(/\D/g, "").replace(/^00/, "");
  return digits.length < PHONE_DIGITS.fewest || digits.length > PHONE_DIGITS.most ? undefined : digits;
}

/** An id of the tenant's own, letter by letter as it is: capitals count, and `*` is an asterisk. */
export function canonicalExternalId(text: string): string | undefined {
  const id = text.normalize("NFC").trim();
  return id === "" || id.length > MAX_EXTERNAL_ID || /\p{Cc}/u.test(id) ? undefined : id;
}

const CANONICAL = { email: canonicalEmail, phone: canonicalPhone, externalId: canonicalExternalId } as const;

export function identifierOf(type: IdentifierType, text: string): Identifier | undefined {
  const canonical = CANONICAL[type](text);
  return canonical === undefined ? undefined : { type, canonical };
}

export const FEWEST_ID_CHARACTERS = 6;

/** An id such as `5` or `gold` stands in texts that mean something else: only one that looks like an id is looked for there. */
export const isTellingInText = ({ type, canonical }: Identifier): boolean =>
  type !== "externalId" ||
  (canonical.length >= FEWEST_ID_CHARACTERS && /^[A-Za-z0-9][\w.-]*[A-Za-z0-9]$/.test(canonical) && /\d/.test(canonical));
