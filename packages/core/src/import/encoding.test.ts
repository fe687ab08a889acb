import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, detectEncoding, type Encoding } from "./encoding.js";

const SIMPLIFIED = "订单号,评分,评论\n1001,5,物流很快，客服态度也很好，下次还会再来购买\n1002,1,商品质量太差了，联系商家没有人回复\n";
const TRADITIONAL = "訂單號,評分,評論\n1001,5,物流很快，客服態度也很好，下次還會再來購買\n1002,1,商品品質太差了，聯絡商家沒有人回覆\n";

/** The two texts as other converters write them, so that the decoder is not checked against itself. */
const GB18030 =
  "tqm1pbrFLMbAt9YsxsDC2woxMDAxLDUszu/B97rcv+yjrL/Nt/7MrLbI0rK63LrDo6zPwrTOu7m74dTZwLS5usLyCjEwMDIsMSzJzMa31srBv8yrsu7By6OswarPtcnMvNLDu9PQyMu72Li0Cg==";
const BIG5 =
  "rXGz5ri5LLX7pMAstfu91woxMDAxLDUsqquseavcp9ahQavIqkG6QavXpF2r3KZuoUGkVaa4wdm3fKZBqNPByrZSCjEwMDIsMSyw06t+q3696KTTrnSkRqFBwXC1uLDTrmGoU6azpEimXsLQCg==";

const bytesIn = (text: string, encoding: string): Uint8Array => {
  if (encoding === "GB18030") return Buffer.from(GB18030, "base64");
  if (encoding === "BIG5") return Buffer.from(BIG5, "base64");
  if (encoding === "CP1252") return Buffer.from(text, "latin1");
  return encoding === "UTF-16BE" ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, encoding === "UTF-8" ? "utf8" : "utf16le");
};

async function* pieces(bytes: Uint8Array, cuts: number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    yield bytes.subarray(from, cut);
    from = Math.max(from, cut);
  }
  yield bytes.subarray(from);
}

async function read(bytes: Uint8Array, encoding: Encoding, cuts: number[] = []): Promise<string> {
  let text = "";
  for await (const piece of decode(pieces(bytes, cuts), encoding)) text += piece;
  return text;
}

const CASES: [string, Encoding, string][] = [
  ["GB18030", "gb18030", SIMPLIFIED],
  ["BIG5", "big5", TRADITIONAL],
  ["UTF-16LE", "utf-16le", `\uFEFF${SIMPLIFIED}`],
  ["UTF-16BE", "utf-16be", `\uFEFF${SIMPLIFIED}`],
  ["UTF-16LE", "utf-16le", "order,score\n1001,5\n1002,4\n"],
  ["UTF-8", "utf-8", `\uFEFF${TRADITIONAL}`],
  ["UTF-8", "utf-8", SIMPLIFIED],
  ["CP1252", "windows-1252", "número,comentário\n1,não recebi o produto, péssimo serviço\n2,ótimo\n"],
];

describe("the encoding of a file", () => {
  it.each(CASES)("recognises %s as %s", (name, encoding, text) => {
    expect(detectEncoding(bytesIn(text, name))).toBe(encoding);
  });

  it.each(CASES)("recognises %s as %s though the sample is cut anywhere", (name, encoding, text) => {
    const bytes = bytesIn(text, name);
    for (let cut = Math.floor(bytes.length / 2); cut < bytes.length; cut++) expect(detectEncoding(bytes.subarray(0, cut))).toBe(encoding);
  });

  it.each(CASES)("reads %s as %s wherever the bytes are cut into pieces", async (name, encoding, text) => {
    const bytes = bytesIn(text, name);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 10 }), async (cuts) => {
        expect(await read(bytes, encoding, cuts)).toBe(text.replace("\uFEFF", ""));
      }),
    );
  });

  it("takes UTF-8 with a damaged character for UTF-8", () => {
    const bytes = Buffer.from(SIMPLIFIED);
    bytes[45] = 0xff;
    expect(detectEncoding(bytes)).toBe("utf-8");
  });

  it("lets the byte order mark override a wrong choice", async () => {
    expect(await read(bytesIn(`\uFEFF${SIMPLIFIED}`, "UTF-16LE"), "utf-8")).toBe(SIMPLIFIED);
  });

  it("reads files shorter than a byte order mark", async () => {
    expect(await read(Buffer.from("a\n"), "utf-8", [1])).toBe("a\n");
    expect(await read(Buffer.from(""), "utf-8")).toBe("");
  });
});
