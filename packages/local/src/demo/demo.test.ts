import * as Id from "@touchstone/core/id";
import { indicatorInputSchema } from "@touchstone/core/indicator";
import type { LocalizedText } from "@touchstone/core/locale";
import { schemeDefinitionSchema } from "@touchstone/core/scoring";
import { describe, expect, it } from "vitest";
import { answersOf } from "./answers.js";
import { pastComplaints } from "./complaints.js";
import { indicatorsOf } from "./indicators.js";
import { observationsOf } from "./operations.js";
import { ratingsOf } from "./ratings.js";
import { firstTree, GRADES, secondTree } from "./scheme.js";
import { MERCHANTS, SUBJECTS } from "./subjects.js";
import { periodsUntil, yearUntil } from "./year.js";

const NOW = new Date("2026-11-22T03:00:00.000Z");
const SURVEY_IDS = { afterSales: Id.create("survey"), delivery: Id.create("survey"), guide: Id.create("survey") };
const year = yearUntil(NOW);
const answers = answersOf(year, NOW, SURVEY_IDS);
const idOf = (key: string) => `ind_${key}`;

describe("the demo's year", () => {
  it("is the same on every machine", () => {
    expect(answersOf(yearUntil(NOW), NOW, SURVEY_IDS)).toEqual(answers);
    expect(observationsOf(yearUntil(NOW))).toEqual(observationsOf(year));
  });

  it("reaches from a year ago to now, and nothing lies ahead", () => {
    const [first] = year;
    expect(year).toHaveLength(365);
    for (const { submittedAt = "" } of answers) {
      expect(Date.parse(submittedAt)).toBeGreaterThanOrEqual(first?.startMs ?? Number.POSITIVE_INFINITY);
      expect(Date.parse(submittedAt)).toBeLessThan(NOW.getTime());
    }
    for (const { resolvedAt = "" } of pastComplaints(year, NOW, ["mem_1"])) expect(Date.parse(resolvedAt)).toBeLessThan(NOW.getTime());
    for (const { date } of ratingsOf(NOW)) expect(date < "2026-11-22").toBe(true);
  });

  it("speaks Chinese and English", () => {
    expect(new Set(answers.map(({ locale }) => locale))).toEqual(new Set(["zh-CN", "en", "zh-TW"]));
    expect(answers.length).toBeGreaterThan(4000);
  });

  it("knows the new merchant only since it opened, with too few answers for most months", () => {
    const own = answers.filter(({ subjectExternalId }) => subjectExternalId === "m-books");
    const opened = year.find(({ progress }) => progress >= 0.55)?.startMs ?? 0;
    expect(own.length).toBeGreaterThan(0);
    for (const { submittedAt = "" } of own) expect(Date.parse(submittedAt)).toBeGreaterThanOrEqual(opened);
    expect(answers.length / MERCHANTS.length).toBeGreaterThan(5 * own.length);
  });

  it("leaves merchants out that the consumers have not rated", () => {
    const rated = new Set(
      ratingsOf(NOW).flatMap(({ agency, subjectExternalId }) => (agency === "consumer-panel" ? [subjectExternalId] : [])),
    );
    expect(rated.has("m-tea")).toBe(true);
    expect(rated.has("m-gadget")).toBe(false);
  });
});

describe("the demo's subjects", () => {
  it("come after their parents, and nobody real is meant", () => {
    const seen = new Set<string>();
    for (const { externalId, parentExternalId, name } of SUBJECTS) {
      if (parentExternalId) expect(seen).toContain(parentExternalId);
      seen.add(externalId);
      expect(name).toMatch(/Demo|Sample|Example|Mock|Specimen|Placeholder|Trial/);
    }
  });

  it("give every merchant a region, a category and a tier, and some share each", () => {
    const merchants = SUBJECTS.filter(({ kind }) => kind === "merchant");
    expect(merchants).toHaveLength(MERCHANTS.length);
    for (const key of ["region", "category", "tier"]) {
      const values = merchants.map(({ tags }) => tags[key]);
      expect(values).not.toContain(undefined);
      expect(new Set(values).size).toBeGreaterThan(1);
      expect(new Set(values).size).toBeLessThan(merchants.length);
    }
  });
});

describe("the demo's schemes", () => {
  const indicators = indicatorsOf(SURVEY_IDS);
  const everyLanguage = (name: LocalizedText) => expect(Object.keys(name).sort()).toEqual(["en", "zh-CN", "zh-TW"]);

  it("rest on valid indicators of every source, named in every language", () => {
    for (const indicator of indicators) {
      expect(indicatorInputSchema.safeParse(indicator)).toMatchObject({ success: true });
      everyLanguage(indicator.name);
    }
    expect(new Set(indicators.map(({ source }) => source.type))).toEqual(
      new Set(["survey", "complaints", "observation", "assessment", "rating", "formula"]),
    );
  });

  it("are trees whose weights add up, over indicators that exist", () => {
    const keys = new Set(indicators.map(({ key }) => idOf(key)));
    for (const children of [firstTree(idOf), secondTree(idOf)]) {
      const tree = schemeDefinitionSchema.parse({ children, grades: GRADES });
      for (const branch of tree.children) {
        if (branch.type !== "dimension") continue;
        everyLanguage(branch.name);
        for (const leaf of branch.children) if (leaf.type === "indicator") expect(keys).toContain(leaf.indicatorId);
      }
    }
  });

  it("show judged weights, a stricter mean and a gate in the second version", () => {
    const branches = secondTree(idOf).filter((node) => node.type === "dimension");
    expect(branches.map(({ weighting }) => weighting?.method)).toContain("ahp");
    expect(branches.map(({ aggregation }) => aggregation?.method)).toContain("geometric");
    const gates = branches.flatMap(({ children }) => children.flatMap(({ veto }) => veto ?? []));
    expect(gates).toHaveLength(1);
    expect(gates[0]?.whenMissing).toBe("ignore");
    expect(JSON.stringify(firstTree(idOf))).not.toContain("veto");
  });

  it("are scored for periods that end with the current one", () => {
    expect(periodsUntil(NOW, "month", 3).map(({ label }) => label)).toEqual(["2026-09", "2026-10", "2026-11"]);
  });
});
