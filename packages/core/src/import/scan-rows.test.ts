import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRowScanner, type ScannedRow } from "./scan-rows.js";

function scan(text: string, cuts: number[] = [], { delimiter = ",", max = 1000 } = {}): ScannedRow[] {
  const scanner = createRowScanner(delimiter, max);
  const rows: ScannedRow[] = [];
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    rows.push(...scanner.push(text.slice(from, cut)));
    from = Math.max(from, cut);
  }
  rows.push(...scanner.push(text.slice(from)), ...scanner.end());
  return rows;
}

const fieldsOf = (rows: ScannedRow[]) => rows.map((row) => row.fields);

describe("rows of delimited text", () => {
  it("reads quotes, doubled quotes, delimiters and line ends inside quotes", () => {
    expect(fieldsOf(scan('a,"b,1","c ""x"""\r\n"two\nlines",,""\n'))).toEqual([
      ["a", "b,1", 'c "x"'],
      ["two\nlines", "", ""],
    ]);
  });

  it("takes LF, CRLF and CR as line ends, also mixed, and leaves out empty lines", () => {
    expect(scan("a,b\r\n\r\nc,d\re,f\n\n\ng,h")).toEqual([
      { line: 1, fields: ["a", "b"] },
      { line: 3, fields: ["c", "d"] },
      { line: 4, fields: ["e", "f"] },
      { line: 7, fields: ["g", "h"] },
    ]);
  });

  it("counts physical lines through fields that span several", () => {
    expect(scan('"a\nb\nc",1\nd,2\n').map((row) => row.line)).toEqual([1, 4]);
  });

  it("keeps a quotation mark in the middle of an unquoted field as text", () => {
    expect(fieldsOf(scan('5" pipe,ok\n'))).toEqual([['5" pipe', "ok"]]);
  });

  it("reports text after a closing quotation mark and goes on with the next row", () => {
    expect(scan('"he said "hi" there",1\nnext,2\n')).toEqual([
      { line: 1, fields: ['"he said "hi" there"', "1"], fault: "quote_broken" },
      { line: 2, fields: ["next", "2"] },
    ]);
  });

  it("loses only the line on which a quotation mark was opened and never closed", () => {
    expect(scan('a,1\n"b,2\nc,3\nd,4')).toEqual([
      { line: 1, fields: ["a", "1"] },
      { line: 2, fields: ['"b,2'], fault: "quote_unclosed" },
      { line: 3, fields: ["c", "3"] },
      { line: 4, fields: ["d", "4"] },
    ]);
  });

  it("loses only one line when the quotation mark of a later row breaks an open one", () => {
    expect(scan('"a,1\n"b",2\nc,3\n').map(({ fields, fault }) => fault ?? fields)).toEqual(["quote_unclosed", ["b", "2"], ["c", "3"]]);
  });

  it("skips a row that is too long without keeping it", () => {
    const rows = scan(`a,1\n${"x".repeat(5000)},2\nb,3\n`, [10, 2000, 4000]);
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [1, undefined],
      [2, "row_too_long"],
      [3, undefined],
    ]);
    expect(rows[1]?.fields[0]?.length).toBeLessThanOrEqual(500);
  });

  it("holds no more than one row of a file that is a single endless line", () => {
    const scanner = createRowScanner(",", 1000);
    const faults: unknown[] = [];
    for (let i = 0; i < 10_000; i++) faults.push(...scanner.push("y".repeat(1024)).map((row) => row.fault));
    expect([...faults, ...scanner.end()]).toEqual(["row_too_long"]);
  });

  const hostile = fc
    .array(fc.constantFrom('"', '""', ",", "\n", "\r\n", "\r", "a", "bc", " ", "金", "😀", "xxxxxxxxxx"), { maxLength: 80 })
    .map((parts) => parts.join(""));

  it("gives the same rows wherever the text is cut into pieces", () => {
    fc.assert(
      fc.property(hostile, fc.array(fc.nat(160), { maxLength: 12 }), fc.constantFrom(8, 20, 1000), (text, cuts, max) => {
        const within = cuts.map((cut) => Math.min(cut, text.length));
        expect(scan(text, within, { max })).toEqual(scan(text, [], { max }));
        expect(
          scan(
            text,
            Array.from(text, (_, i) => i),
            { max },
          ),
        ).toEqual(scan(text, [], { max }));
      }),
      { numRuns: 2000 },
    );
  });

  it("never loses text outside quotation marks: every line appears in some row", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z"]{1,6}$/), { minLength: 1, maxLength: 12 }), (lines) => {
        const seen = scan(lines.map((text, i) => `${i}:${text}`).join("\n"))
          .flatMap((row) => row.fields)
          .join("\n");
        for (const [i] of lines.entries()) expect(seen).toContain(`${i}:`);
      }),
    );
  });

  it("agrees with csv-parse on well-formed text", () => {
    const field = fc.array(fc.constantFrom('"', ",", "\n", "a", "é", "金", " "), { maxLength: 8 }).map((parts) => parts.join(""));
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        expect(fieldsOf(scan(text))).toEqual(parse(text, { record_delimiter: ["\r\n", "\n", "\r"] }));
      }),
    );
  });
});
