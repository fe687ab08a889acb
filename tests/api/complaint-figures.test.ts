import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

type Counts = { received: number; resolved: number; onTime: number; late: number; overdue: number };
type Figures = Counts & { onTimeShare: { value: number | null; n: number }; trend: ({ period: string } & Counts)[] };

let product: Product;
let tenant: TestTenant;
beforeAll(async () => {
  product = await startProduct();
  tenant = await product.tenant();
});
afterAll(() => product.close());

const figures = async (query = "") => (await tenant.call<{ data: Figures }>("GET", `/v1/complaint-figures${query}`)).body.data;

describe("complaint figures", () => {
  it("know nothing before the first complaint", async () => {
    expect(await figures()).toMatchObject({ received: 0, onTime: 0, late: 0, overdue: 0, onTimeShare: { value: null, n: 0 }, trend: [] });
  });

  it("count what came, what was resolved in time, too late, and what is overdue, by month of receipt", async () => {
    const promised = { receivedAt: "2026-03-02T02:00:00Z", dueAt: "2026-03-09T02:00:00Z" };
    const april = { receivedAt: "2026-04-02T02:00:00Z", dueAt: "2026-04-09T02:00:00Z" };
    const records = [
      { title: "In time", ...promised, resolvedAt: "2026-03-05T02:00:00Z" },
      { title: "In time, too", ...promised, resolvedAt: "2026-03-06T02:00:00Z" },
      { title: "Too late", ...promised, resolvedAt: "2026-03-20T02:00:00Z" },
      { title: "In time in April", ...april, resolvedAt: "2026-04-03T02:00:00Z" },
    ];
    const { status } = await tenant.call("POST", "/v1/complaints:batch", {
      records: records.map((record, i) => ({ externalId: `c${i}`, ...record })),
    });
    expect(status).toBe(207);
    await product.idle();
    const all = await figures("?from=2026-01-01&to=2026-12-31");
    expect(all).toMatchObject({ received: 4, resolved: 4, onTime: 3, late: 1, overdue: 0, onTimeShare: { value: 75, n: 4 } });
    expect(all.trend.map(({ period, received, onTime, late }) => [period, received, onTime, late])).toEqual([
      ["2026-03", 3, 2, 1],
      ["2026-04", 1, 1, 0],
    ]);
    expect(await figures("?from=2026-04-01&to=2026-04-30")).toMatchObject({ received: 1, onTime: 1, late: 0 });
  });

  it("refuse a span that runs backwards", async () => {
    expect((await tenant.call("GET", "/v1/complaint-figures?from=2026-02-01&to=2026-01-01")).status).toBe(400);
  });
});
