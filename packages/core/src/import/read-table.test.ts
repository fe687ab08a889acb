import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../errors/index.js";
import { errorHeader, errorLines } from "./error-file.js";
import { detectDelimiter, detectFormat, type FileFormat, readTable, type TableRow } from "./read-table.js";
import { createRowScanner } from "./scan-rows.js";

const UTF8: FileFormat = { encoding: "utf-8", delimiter: "," };

async function* pieces(bytes: Uint8Array, cuts: number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    yield bytes.subarray(from, cut);
    from = Math.max(from, cut);
  }
  yield bytes.subarray(from);
}

async function read(content: string | Uint8Array, format = UTF8, cuts: number[] = []): Promise<{ columns: string[]; rows: TableRow[] }> {
  const table = await readTable(pieces(typeof content === "string" ? Buffer.from(content) : content, cuts), format);
  const rows: TableRow[] = [];
  for await (const piece of table.rows) rows.push(...piece);
  return { columns: table.columns, rows };
}

const codes = ({ rows }: { rows: TableRow[] }) => rows.map((row) => row.problem?.code ?? row.fields.join("|"));

describe("a table", () => {
  it("names columns that have none and tells equal names apart", async () => {
    expect((await read("id,, id ,name,id\n1,2,3,4,5\n")).columns).toEqual(["id", "column 2", "id (2)", "name", "id (3)"]);
  });

  it("numbers rows and lines, leaving out empty ones", async () => {
    const { rows } = await read('a,b\n\n1,2\n,\n"x\ny",3\n4,5\n');
    expect(rows.map(({ number, line }) => [number, line])).toEqual([
      [1, 3],
      [2, 5],
      [3, 7],
    ]);
  });

  it("reports rows that are too short, too long, damaged or cut off, and keeps the others", async () => {
    const bytes = Buffer.concat([Buffer.from("a,b\n1\n1,2,3\n1,2,,\n1,\u0000\nx,"), Buffer.from([0xff]), Buffer.from("\n5,6\n7")]);
    expect(codes(await read(bytes))).toEqual([
      "columns_missing",
      "columns_extra",
      "1|2||",
      "nul_character",
      "unreadable_characters",
      "5|6",
      "columns_missing",
    ]);
  });

  it.each([
    ["", /empty/],
    ["\n\n", /empty/],
    ["\u0000\u0001\n", /column names/],
    [`${"c,".repeat(1001)}\n`, /1002 columns/],
    ['"open', /column names/],
  ])("refuses %j with a reason", async (text, reason) => {
    const refusal = read(text);
    await expect(refusal).rejects.toThrow(AppError);
    await expect(refusal).rejects.toThrow(reason);
  });

  it("is the same wherever the bytes are cut, in every encoding", async () => {
    const text = 'id,评论\r\n1,"很好, ""真的""\n第二行"\r\n2,差\r3,"坏"了\n4\n5,完';
    const encoded: [FileFormat, Uint8Array][] = [
      [UTF8, Buffer.from(text)],
      [{ ...UTF8, encoding: "utf-16le" }, Buffer.from(`\uFEFF${text}`, "utf16le")],
      [{ ...UTF8, encoding: "utf-16be" }, Buffer.from(text, "utf16le").swap16()],
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...encoded), fc.array(fc.nat(150), { maxLength: 20 }), async ([format, bytes], cuts) => {
        const within = cuts.map((cut) => Math.min(cut, bytes.length));
        expect(await read(bytes, format, within)).toEqual(await read(text));
      }),
    );
  });
});

describe("the format of a file", () => {
  it.each([
    ["a,b\n1,2\n", ","],
    ["a;b\n1,5;2,5\n3,0;4,0\n", ";"],
    ["a\tb\n1\t2, 3\n", "\t"],
    ["a|b\n1|2\n", "|"],
    ["title;text\nx;one, two, three\ny;four\n", ";"],
    ["only\n1\n", ","],
    ["a;b", ";"],
  ] as const)("finds the delimiter of %j", (text, delimiter) => expect(detectDelimiter(text)).toBe(delimiter));

  it("keeps to what was chosen", () => {
    expect(detectFormat(Buffer.from("a,b\n"), { encoding: "big5", delimiter: ";" })).toEqual({ encoding: "big5", delimiter: ";" });
  });
});

describe("the file of refused rows", () => {
  const row = (fields: string[]): TableRow => ({ number: 1, line: 2, fields });

  it("runs nothing in a spreadsheet and reads back what stood there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', ",", "a", "金") }), {
          minLength: 1,
          maxLength: 4,
        }),
        (fields) => {
          const scanner = createRowScanner(",");
          const text = errorHeader(["c"]).replace("\uFEFF", "") + errorLines([{ row: row(fields), code: "x", message: "y" }]);
          const cells = [...scanner.push(text), ...scanner.end()][1]?.fields.slice(4) ?? [];
          expect(cells.map((cell) => cell.replace(/^'/, ""))).toEqual(fields);
          for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
    );
  });
});
