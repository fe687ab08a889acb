import { expect, it } from "vitest";
import { fontCharacters } from "../../../../scripts/font-characters.mjs";
import { catalogues } from "./index.js";

/** Every text of a catalogue; functions are called with numbers in words, lists with two parts. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    const list: unknown = value.toString().includes(".join(") ? value(["1", "2"]) : value("1", "2", "3", "4");
    return textsOf(list);
  }
  return Object.values(value as object).flatMap(textsOf);
}

const drawable = new Set(fontCharacters());

it.each(Object.entries(catalogues))("every text in %s is there, and the fonts can draw it", (_, catalogue) => {
  const texts = textsOf(catalogue);
  expect(texts.length).toBeGreaterThan(90);
  expect(texts.filter((text) => text.trim() === "" || text.includes("undefined"))).toEqual([]);
  expect([...texts.join("")].filter((character) => !drawable.has(character))).toEqual([]);
});

it("the two Chinese catalogues differ in script, and neither is left in English", () => {
  const [en, simplified, traditional] = [catalogues.en, catalogues["zh-CN"], catalogues["zh-TW"]].map(textsOf);
  const same = en?.filter((text, index) => /[a-z]{4}/.test(text) && text === simplified?.[index]);
  expect(same).toEqual([]);
  expect(traditional?.join("")).not.toMatch(/[们为时户质诉评报满净响应数达]/);
  expect(simplified?.join("")).not.toMatch(/[們為時戶質訴評報滿淨響應數達]/);
});
