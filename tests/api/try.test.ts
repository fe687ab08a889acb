import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FILES } from "../../scripts/try/files.js";
import { createTenant } from "../../scripts/try/product.js";
import { type Tried, tryOut } from "../../scripts/try/run.js";
import { companyFigures, requestFigures, reviewFigures } from "../support/figures-from-files.js";
import { type Product, startProduct } from "../support/product.js";

const folder = resolve(process.env.TOUCHSTONE_TRY_DATA ?? join("..", "shared", "data"));
const missing = Object.values(FILES).filter((file) => !existsSync(join(folder, file)));
const reason = missing.length > 0 ? ` (skipped: ${missing.join(", ")} not in ${folder}; set TOUCHSTONE_TRY_DATA)` : "";
const file = (name: keyof typeof FILES): string => join(folder, FILES[name]);

const RECIPIENT = "reader@try.example";
const TEN_MINUTES = 600_000;

describe.skipIf(reason !== "")(`real data, from the files to the report in the mailbox${reason}`, () => {
  let product: Product;
  let tried: Tried;
  const told: string[] = [];

  beforeAll(async () => {
    product = await startProduct();
    const { key } = await createTenant(product.deps.table, "Trial");
    tried = await tryOut({ origin: product.url, key, recipient: RECIPIENT }, folder, (line) => told.push(line));
  }, TEN_MINUTES);
  afterAll(() => product?.close());

  const figure = (report: keyof Tried, key: string) => tried[report].document.summary.find((one) => one.key === key);

  it("takes every row of the files", () => {
    const lines = told.join("\n");
    expect(lines).toMatch(/Reviews +21574 rows: 21574 created in/);
    expect(lines).toMatch(/Complaints on companies +3186 rows: 3186 created in/);
    expect(lines).toMatch(/Requests to the city +2000 rows: 2000 created in/);
  });

  it("reports the quarter's reviews as they stand in the file: n, mean, satisfied share, net promoter score", () => {
    const expected = reviewFigures(file("reviews"), "2018-04-01", "2018-06-30");
    expect(expected.n).toBeGreaterThan(4000);
    expect(figure("reviews", "responses")?.value).toBe(expected.n);
    expect(figure("reviews", "meanRating")).toMatchObject({ n: expected.n, value: expect.closeTo(expected.mean, 10) });
    expect(figure("reviews", "csat")).toMatchObject({ n: expected.n, value: expect.closeTo(expected.csat, 10) });
    expect(figure("reviews", "nps")).toMatchObject({ n: expected.n, value: expect.closeTo(expected.nps, 8) });
  });

  it("compares them with the quarter before", () => {
    const before = reviewFigures(file("reviews"), "2018-01-01", "2018-03-31");
    expect(figure("reviews", "responses")?.previous).toBe(before.n);
    expect(figure("reviews", "csat")?.previous).toBeCloseTo(before.csat, 10);
    expect(figure("reviews", "nps")?.previous).toBeCloseTo(before.nps, 8);
  });

  it("finds the 304 late ones among the 1,941 requests that were due and closed", () => {
    const expected = requestFigures(file("requests"), "2011");
    expect(expected).toMatchObject({ withDeadline: 1941, late: 304 });
    expect(tried.requests.document.complaints).toMatchObject(expected);
    expect(figure("requests", "complaintsLate")).toMatchObject({ value: 304, n: 1941 });
    expect(figure("requests", "onTimeResolution")?.value).toBeCloseTo(1 - 304 / 1941, 12);
  });

  it("counts the quarter's complaints on companies by product, and calls none late that nobody promised a time for", () => {
    const byProduct = companyFigures(file("cfpb"), "2013-07-01", "2013-09-30");
    const { complaints } = tried.companies.document;
    expect(complaints?.received).toBe(Object.values(byProduct).reduce((sum, count) => sum + count, 0));
    expect(Object.fromEntries(complaints?.byCategory.map(({ label, received }) => [label, received]) ?? [])).toEqual(byProduct);
    expect(complaints).toMatchObject({ withDeadline: 0, late: 0 });
  });

  it("scores the subjects that have evidence", () => {
    const [marketplace, ...others] = tried.reviews.document.scorecards;
    expect(marketplace).toMatchObject({ subjectName: "Marketplace (all sellers)", status: "scored", rank: 1 });
    expect(others).toEqual([]);
    const agencies = tried.requests.document.scorecards.filter(({ status }) => status === "scored");
    expect(agencies.length).toBeGreaterThan(8);
  });

  it("mails each report with page and PDF", async () => {
    await product.idle();
    const mails = product.sentMail.filter(({ to }) => to === RECIPIENT);
    expect(mails).toHaveLength(3);
    for (const { webUrl, pdfUrl } of Object.values(tried)) {
      expect((await fetch(webUrl)).status).toBe(200);
      expect((await (await fetch(pdfUrl)).text()).startsWith("%PDF-")).toBe(true);
    }
  });
});
