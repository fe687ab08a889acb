import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runAs } from "../context/index.js";
import { useSigningSecret } from "../cursor/index.js";
import { canonicalEmail, canonicalExternalId, canonicalPhone, type IdentifierType, identifierOf, isTellingInText } from "./identifier.js";
import { createMatcher, ERASED, type HashedIdentifier, hashOf, isReadable, type Reader } from "./matcher.js";

const TENANT = "tnt_00000000000000000000000001";
const OTHER = "tnt_00000000000000000000000002";
const AT = "2026-01-01T00:00:00.000Z";

function inside<T>(work: () => T, tenantId = TENANT): T {
  const absent = {} as Parameters<typeof runAs>[0];
  return runAs({ ...absent, actor: { type: "job", tenantId, name: "test" }, clock: () => new Date(AT), requestId: "test" }, work);
}

function hashed(type: IdentifierType, value: string, before = AT): HashedIdentifier {
  const identifier = identifierOf(type, value);
  if (!identifier) throw new Error(`${value} is no ${type}`);
  return { type, ...hashOf(identifier), inText: isTellingInText(identifier), before, subjects: false };
}

useSigningSecret("first");
const readerFor = (type: IdentifierType, value: string): Reader => createMatcher([hashed(type, value)]).at(AT);

describe("an e-mail address", () => {
  it("is the same in every spelling, with plus-addresses apart", () => {
    const anna = "anna@example.com";
    for (const same of [
      "Anna@Example.COM",
      " anna@example.com ",
      "ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ",
      "anna@example.com.",
      "an\u200bna@example.com",
    ])
      expect(canonicalEmail(same), same).toBe(anna);
    expect(canonicalEmail("anna+shop@example.com")).not.toBe(anna);
    expect(canonicalEmail("an.na@example.com")).not.toBe(anna);
  });

  it("is the same composed and decomposed, and with its domain in Unicode or ASCII", () => {
    expect(canonicalEmail("zoe\u0308@example.com")).toBe(canonicalEmail("zo\u00eb@example.com"));
    expect(canonicalEmail("anna@Bücher.example")).toBe("anna@xn--bcher-kva.example");
  });

  it("is one whole address and nothing else", () => {
    for (const bad of [
      "",
      "@",
      "anna",
      "anna@",
      "@example.com",
      "a@b@c.d e",
      "*@example.com",
      "anna@*",
      "a b@example.com",
      "a@b,c@d",
      "anna@example.com:25",
      "<anna@example.com>",
      "anna@exa mple.com",
      `${"a".repeat(300)}@x.de`,
    ])
      expect(canonicalEmail(bad), bad).toBeUndefined();
  });
});

describe("a telephone number", () => {
  it("is its digits, however they are grouped", () => {
    for (const same of ["+86 138 1234 5678", "0086-138-1234-5678", "＋８６（138）12345678", "86.138.1234.5678"])
      expect(canonicalPhone(same), same).toBe("8613812345678");
    expect(canonicalPhone("13812345678")).not.toBe("8613812345678");
  });

  it("has 5 to 15 digits and no letters", () => {
    for (const bad of ["", "1234", "1".repeat(16), "12345a", "+", "*12345*", "1'; DROP TABLE--"])
      expect(canonicalPhone(bad), bad).toBeUndefined();
  });
});

describe("an id of the tenant's own", () => {
  it("counts letter by letter", () => {
    expect(canonicalExternalId("C-1")).not.toBe(canonicalExternalId("c-1"));
    expect(canonicalExternalId("*")).toBe("*");
    expect(canonicalExternalId("a\u0000b")).toBeUndefined();
    expect(canonicalExternalId("x".repeat(201))).toBeUndefined();
  });

  it("is looked for in texts only if it looks like an id", () => {
    const isTelling = (value: string) => isTellingInText({ type: "externalId", canonical: value });
    expect(["CUST-1234", "a12345"].map(isTelling)).toEqual([true, true]);
    expect(["1", "gold", "five stars", "*", "C-1", ".*12345", "wonderful"].map(isTelling)).toEqual(Array(7).fill(false));
  });
});

describe("a matcher", () => {
  it("finds an address wherever it stands in a text", () => {
    const { mentions } = inside(() => readerFor("email", "anna@example.com"));
    const texts = [
      "write to anna@example.com.",
      "请联系anna@example.com谢谢",
      "email=ANNA@example.com&x=1",
      "<anna@example.com>",
      "(anna@example.com)",
      "anna@example.com.csv",
      "mailto:anna@example.com",
      "电邮：anna＠example.com。谢谢",
      "'anna@example.com'",
      "550 5.1.1 <anna@example.com>: no such user",
    ];
    for (const text of texts)
      expect(
        inside(() => mentions(text)),
        text,
      ).toBe(true);
  });

  it("takes nobody else's address for it", () => {
    const { mentions, redact } = inside(() => readerFor("email", "anna@example.com"));
    const texts = [
      "joanna@example.com",
      "anna+shop@example.com",
      "shop+anna@example.com",
      "anna@example.com.cn",
      "anna@sub.example.com",
      "öanna@example.com",
      "anna.b@example.com",
      "anna",
      "@example.com",
      "*@*",
      "",
    ];
    for (const text of texts) {
      expect(
        inside(() => mentions(text)),
        text,
      ).toBe(false);
      expect(inside(() => redact(text))).toBe(text);
    }
  });

  it("finds a number beside other numbers, and not inside a longer one", () => {
    const { mentions, redact } = inside(() => readerFor("phone", "138 1234 5678"));
    expect(inside(() => redact("2026-03-01 138-1234-5678 now"))).toBe(`2026-03-01 ${ERASED} now`);
    expect(inside(() => redact("电话13812345678，急"))).toBe(`电话${ERASED}，急`);
    for (const text of ["113812345678", "13812345678901", "1381234567", "138 1234"])
      expect(
        inside(() => mentions(text)),
        text,
      ).toBe(false);
  });

  it("finds an id as a whole word", () => {
    const { mentions } = inside(() => readerFor("externalId", "CUST-1234"));
    for (const text of ["订单CUST-1234没到", "CUST-1234.", "(CUST-1234)", "case-CUST-1234_2"])
      expect(
        inside(() => mentions(text)),
        text,
      ).toBe(true);
    for (const text of ["CUST-12345", "XCUST-1234", "cust-1234"])
      expect(
        inside(() => mentions(text)),
        text,
      ).toBe(false);
  });

  it("takes an asterisk for an asterisk", () => {
    const reader = inside(() => readerFor("externalId", "*"));
    expect(inside(() => [reader.isId("*"), reader.isId("anything"), reader.mentions("a * b"), reader.isEmail("a@b.c")])).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("redacts every mention and leaves the rest as it was", () => {
    const address = fc
      .tuple(fc.stringMatching(/^[a-z0-9]{1,10}$/), fc.stringMatching(/^[a-z]{2,8}$/))
      .map(([local, domain]) => `${local}@${domain}.org`);
    const words = fc
      .array(fc.constantFrom("good", "晚了", "5", "no-reply", "?!", "13812345678"), { maxLength: 8 })
      .map((all) => all.join(" "));
    fc.assert(
      fc.property(address, words, words, (email, before, after) => {
        const reader = inside(() => readerFor("email", email));
        const text = `${before} ${email} ${after}`;
        expect(inside(() => reader.redact(text))).toBe(`${before} ${ERASED} ${after}`);
        expect(inside(() => reader.mentions(reader.redact(text)))).toBe(false);
      }),
    );
  });

  it("reads hostile texts in a moment", () => {
    const reader = inside(() =>
      createMatcher([hashed("email", "anna@example.com"), hashed("phone", "13812345678"), hashed("externalId", "CUST-1234")]).at(AT),
    );
    for (const text of [
      "@".repeat(20_000),
      `${"a.".repeat(10_000)}@`,
      "1-".repeat(10_000),
      "a-".repeat(10_000),
      "=".repeat(20_000),
      `${"é".repeat(10_000)}@x.y`,
    ])
      expect(inside(() => reader.mentions(text))).toBe(false);
  });

  it("knows another tenant's person of the same address by another hash", () => {
    const mine = inside(() => hashed("email", "anna@example.com"));
    expect(inside(() => hashed("email", "anna@example.com"), OTHER).hash).not.toBe(mine.hash);
    expect(inside(() => createMatcher([mine]).at(AT).isEmail("anna@example.com"), OTHER)).toBe(false);
  });

  it("leaves alone what was recorded after the instant that it concerns", () => {
    const matcher = inside(() =>
      createMatcher([hashed("email", "a@example.com", "2026-02-01T00:00:00.000Z"), hashed("email", "b@example.com", AT)]),
    );
    const isKnown = (email: string, at: string) => inside(() => matcher.at(at).isEmail(email));
    expect(["a@example.com", "b@example.com"].map((email) => isKnown(email, "2026-01-15T00:00:00.000Z"))).toEqual([true, false]);
    expect(["a@example.com", "b@example.com"].map((email) => isKnown(email, "2025-12-31T00:00:00.000Z"))).toEqual([true, true]);
    expect(isKnown("a@example.com", "2026-02-02T00:00:00.000Z")).toBe(false);
  });

  it("still finds the person after the signing secret was rotated, and says when the hash can no longer be read", () => {
    const before = inside(() => hashed("email", "anna@example.com"));
    try {
      useSigningSecret("second", { value: "first", until: new Date(0) });
      expect(inside(() => [isReadable(before), createMatcher([before]).at(AT).isEmail("anna@example.com")])).toEqual([true, true]);
      useSigningSecret("third", { value: "second", until: new Date(0) });
      expect(inside(() => [isReadable(before), createMatcher([before]).at(AT).isEmail("anna@example.com")])).toEqual([false, false]);
    } finally {
      useSigningSecret("first");
    }
  });
});
