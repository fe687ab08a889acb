import { describe, expect, it } from "vitest";
import { definitionSchema } from "../survey/index.js";
import { fieldsOf, missingFields, suggestMapping } from "./fields.js";
import { compileMapper, mappingProblems } from "./map-row.js";
import type { Kind, Mapping } from "./schema.js";

const definition = definitionSchema.parse({
  title: "Reviews",
  questions: [
    { type: "rating", key: "stars", label: { en: "Stars", "zh-CN": "评分" } },
    {
      type: "single",
      key: "again",
      label: "Again",
      options: [
        { key: "yes", label: { en: "Certainly", "zh-CN": "会" } },
        { key: "no", label: "No" },
      ],
    },
    {
      type: "multiple",
      key: "good",
      label: "Good",
      options: [
        { key: "speed", label: "Fast delivery" },
        { key: "price", label: "Price" },
      ],
    },
    {
      type: "matrix",
      key: "parts",
      label: "Parts",
      rows: [
        { key: "chat", label: "Chat" },
        { key: "parcel", label: "Parcel" },
      ],
    },
    { type: "text", key: "comment", label: "Comment" },
  ],
});

const mapperOf = (kind: Kind, mapping: Mapping, columns: string[], options = {}) =>
  compileMapper({ kind, mapping, columns, dateFormat: "iso", timeZone: "UTC", decimalComma: false, definition, ...options });

describe("a mapping", () => {
  it("turns cells into a record, nested where the field is, and leaves out what is empty", () => {
    const mapper = mapperOf(
      "responses",
      {
        "answers.stars": { column: "a" },
        "answers.parts.chat": { column: "b" },
        "answers.parts.parcel": { column: "c" },
        "tags.city": { column: "d" },
        channel: { value: "phone" },
      },
      ["a", "b", "c", "d"],
    );
    expect(mapper.map(["5", "4", "", " Xi'an "])).toEqual({
      record: { answers: { stars: 5, parts: { chat: 4 } }, tags: { city: "Xi'an" }, channel: "phone" },
      problems: [],
    });
  });

  it("takes an option by its key or by its label in any language", () => {
    const mapper = mapperOf("responses", { "answers.again": { column: "a" }, "answers.good": { column: "b" } }, ["a", "b"]);
    expect(mapper.map(["会", "fast delivery; PRICE"]).record).toEqual({ answers: { again: "yes", good: ["speed", "price"] } });
    expect(mapper.map(["perhaps", "speed|smell"]).problems).toMatchObject([
      { field: "answers.again", column: "a", code: "unknown_option" },
      { field: "answers.good", column: "b", code: "unknown_option" },
    ]);
  });

  it("translates the words of a column, and says which have no meaning", () => {
    const translated = (values: Record<string, string>) => mapperOf("complaints", { severity: { column: "s", values } }, ["s"]);
    expect(translated({ Hoch: "high", "*": "low" }).map(["Hoch"]).record).toEqual({ severity: "high" });
    expect(translated({ Hoch: "high", "*": "low" }).map(["?"]).record).toEqual({ severity: "low" });
    expect(translated({ Hoch: "" }).map(["Hoch"]).record).toEqual({});
    expect(translated({ Hoch: "high" }).map(["?"]).problems).toMatchObject([{ field: "severity", column: "s", code: "unknown_value" }]);
  });

  it("tells every problem of a row, with the column and the text that was there", () => {
    const { problems } = mapperOf("responses", { submittedAt: { column: "when" }, "answers.stars": { column: "score" } }, [
      "when",
      "score",
    ]).map(["soon", "five"]);
    expect(problems).toEqual([
      { field: "answers.stars", column: "score", code: "not_a_number", message: '"five" is not a number' },
      { field: "submittedAt", column: "when", code: "not_a_time", message: '"soon" is not a time such as 2026-11-21 09:30:00' },
    ]);
  });

  it("makes the same record whatever the order in which the mapping was kept", () => {
    const columns = ["a", "b"];
    const one = mapperOf("responses", { "answers.stars": { column: "a" }, "answers.comment": { column: "b" } }, columns).map(["5", "fine"]);
    const other = mapperOf("responses", { "answers.comment": { column: "b" }, "answers.stars": { column: "a" } }, columns).map([
      "5",
      "fine",
    ]);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it("reaches no prototype by a name", () => {
    const mapper = mapperOf("subjects", { "tags.__proto__": { column: "a" }, name: { column: "a" } }, ["a"]);
    const { record } = mapper.map(["polluted"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(record.tags)).toBe(Object.prototype);
  });

  it("names the columns there are when one is missing", () => {
    expect(() => mapperOf("subjects", { name: { column: "Name" } }, ["id", "name"])).toThrow(
      'The file has no column "Name", which name is mapped to. Its columns are id, name.',
    );
  });

  it("says what it does not know and what it lacks", () => {
    expect(
      mappingProblems("responses", { surveyId: { value: "x" } }, definition).map(({ path, message }) => `${path}: ${message.slice(0, 30)}`),
    ).toEqual(["mapping.surveyId: responses have no such field; ", "mapping: map answers.… to a column or g"]);
    expect(mappingProblems("complaints", { title: { column: "t" } })).toEqual([]);
    expect(mappingProblems("complaints", { title: { column: "t" }, "tags.x": { column: "t" } })).toHaveLength(1);
  });
});

describe("a suggested mapping", () => {
  it.each([
    [
      "responses",
      [
        "review_id",
        "order_id",
        "review_score",
        "review_comment_title",
        "review_comment_message",
        "review_creation_date",
        "review_answer_timestamp",
      ],
      {
        submissionId: "review_id",
        orderId: "order_id",
        "answers.stars": "review_score",
        "answers.comment": "review_comment_message",
        requestedAt: "review_creation_date",
        submittedAt: "review_answer_timestamp",
      },
    ],
    [
      "complaints",
      ["Unique Key", "Created Date", "Closed Date", "Agency", "Complaint Type", "Due Date"],
      {
        externalId: "Unique Key",
        receivedAt: "Created Date",
        resolvedAt: "Closed Date",
        subjectExternalId: "Agency",
        title: "Complaint Type",
        dueAt: "Due Date",
      },
    ],
    ["subjects", ["编号", "名称", "类型"], { externalId: "编号", name: "名称", kind: "类型" }],
  ] as const)("knows the columns of %s", (kind, columns, expected) => {
    const fields = fieldsOf(kind, kind === "responses" ? definition : undefined);
    const mapping = suggestMapping(fields, [...columns]);
    expect(mapping).toEqual(Object.fromEntries(Object.entries(expected).map(([field, column]) => [field, { column }])));
    expect(missingFields(kind, fields, mapping)).toEqual([]);
  });

  it("gives no column to two fields", () => {
    const mapping = suggestMapping(fieldsOf("observations"), ["id", "date", "value", "metric", "shop"]);
    const columns = Object.values(mapping).map((source) => ("column" in source ? source.column : ""));
    expect(new Set(columns).size).toBe(columns.length);
  });
});
