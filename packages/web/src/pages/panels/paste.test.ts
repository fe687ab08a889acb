import { expect, it } from "vitest";
import { readPaste } from "./paste.js";

const NONE = new Map<string, string>();

it.each(["Ann Lee, ann@example.com", "Ann Lee <ann@example.com>", '"Ann Lee"\tann@example.com', "Ann Lee；ann@example.com "])(
  "reads a name and an address from %j",
  (line) => {
    expect(readPaste(`\n${line}\r\n`, "expert", NONE)).toEqual({
      assessors: [{ name: "Ann Lee", email: "ann@example.com", perspective: "expert" }],
    });
  },
);

it("names the first line that is no person", () => {
  expect(readPaste("Ann, ann@example.com\n\nBo bo@example", "peer", NONE).problem).toEqual({ code: "line", line: 3 });
  expect(readPaste("ann@example.com", "peer", NONE).problem).toEqual({ code: "line", line: 1 });
});

it("gives a self-assessor the subject of the external id, and asks for it where it is missing", () => {
  const subjects = new Map([["m-tea", "sub_1"]]);
  expect(readPaste("Tea, t@example.com, m-tea", "self", subjects).assessors).toMatchObject([{ subjectIds: ["sub_1"] }]);
  expect(readPaste("Tea, t@example.com", "self", subjects).problem).toEqual({ code: "subject", line: 1 });
});
