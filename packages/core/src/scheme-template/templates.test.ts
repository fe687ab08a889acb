import { describe, expect, it } from "vitest";
import { readingOf } from "../indicator/reading.js";
import { indicatorInputSchema, type Source } from "../indicator/schema.js";
import { schemeInputSchema } from "../scheme/schema.js";
import { type SchemeNodeInput, schemeDefinitionSchema } from "../scoring/index.js";
import { dimensionsOf, surveyOf, templates } from "./catalogue.js";
import { schemeTemplateSchema } from "./schema.js";
import type { TemplateData, TemplateIndicator } from "./template.js";
import { TEMPLATES } from "./templates/index.js";

const SURVEY = "srv_00000000000000000000000000";
const every: [string, TemplateData, string[]][] = TEMPLATES.flatMap((template): [string, TemplateData, string[]][] => [
  [template.key, template, []],
  ...(template.options ?? []).map(({ key }): [string, TemplateData, string[]] => [`${template.key} with ${key}`, template, [key]]),
]);

const leavesOf = (template: TemplateData, chosen: string[]) => dimensionsOf(template, chosen).flatMap(({ indicators }) => indicators);
const sourceOf = ({ source }: TemplateIndicator): Source => (source.type === "survey" ? { ...source, surveyId: SURVEY } : source);

describe.each(every)("the template %s", (_name, template, chosen) => {
  it("is a tree that could be published: weights add up, keys are its own, grades run down", () => {
    const children = dimensionsOf(template, chosen).map(
      ({ key, name, weight, indicators }): SchemeNodeInput => ({
        type: "dimension",
        key,
        name,
        weight,
        children: indicators.map((one) => ({ type: "indicator", key: one.key, weight: one.weight, indicatorId: `ind_${one.key}` })),
      }),
    );
    const definition = { children, grades: template.grades };
    expect(schemeDefinitionSchema.safeParse(definition).error).toBeUndefined();
    expect(schemeInputSchema.safeParse({ name: template.name, definition }).success).toBe(true);
  });

  it("has indicators that are valid, with keys that fit and measures that suit their sources and questions", () => {
    const questions = surveyOf(template, chosen)?.questions ?? [];
    for (const leaf of leavesOf(template, chosen)) {
      const { weight: _weight, ...rest } = leaf;
      const input = { ...rest, key: template.prefix + leaf.key, source: sourceOf(leaf) };
      expect(indicatorInputSchema.safeParse(input).error, leaf.key).toBeUndefined();
      const question = leaf.source.type === "survey" ? leaf.source.question : undefined;
      const reading = readingOf(
        { ...leaf, source: sourceOf(leaf) },
        questions.find(({ key }) => key === question),
      );
      expect(reading, leaf.key).toHaveProperty("ok");
    }
  });

  it("asks nothing in its survey that no indicator rests on, but for a closing text and the recommendation", () => {
    const asked = new Set(
      leavesOf(template, chosen).flatMap(({ source }) => (source.type === "survey" ? [`${source.question}.${source.row ?? ""}`] : [])),
    );
    for (const question of surveyOf(template, chosen)?.questions ?? []) {
      if (question.type === "text" || question.key === "recommend") continue;
      const rows = question.type === "matrix" ? question.rows.map(({ key }) => key) : [""];
      for (const row of rows) expect(asked, `${question.key}.${row}`).toContain(`${question.key}.${row}`);
    }
  });
});

describe("templates", () => {
  it("are told with every text in three languages", () => {
    const told = templates();
    expect(told).toHaveLength(6);
    for (const template of told) expect(schemeTemplateSchema.parse(template)).toEqual(template);
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      if ("en" in value) expect(Object.keys(value), path).toEqual(["en", "zh-CN", "zh-TW"]);
      else for (const [key, child] of Object.entries(value)) visit(child, `${path}.${key}`);
    };
    visit(told, "templates");
  });

  it("keep the indicators of two templates apart by their prefixes", () => {
    const keys = TEMPLATES.flatMap((template) =>
      leavesOf(
        template,
        (template.options ?? []).map(({ key }) => key),
      ).map(({ key }) => template.prefix + key),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("hold E-S-QUAL's 22 items in four dimensions, and E-RecS-QUAL's 11 in three more", () => {
    const template = TEMPLATES.find(({ key }) => key === "e-s-qual");
    if (!template) throw new Error("there is no E-S-QUAL");
    expect(dimensionsOf(template, []).map(({ indicators }) => indicators.length)).toEqual([8, 4, 7, 3]);
    expect(dimensionsOf(template, ["recovery"]).map(({ indicators }) => indicators.length)).toEqual([8, 4, 7, 3, 5, 3, 3]);
  });
});
