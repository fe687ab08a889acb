import { clientOf, type Json } from "./client.js";
import type { Product, TestTenant } from "./product.js";

/** What tests of evaluation over time need: subjects, indicators and months of evidence. */
export function quantitiesOf(product: Product, tenant: () => TestTenant) {
  const { get, post } = clientOf(tenant);
  const aSubject = async (externalId: string, more: Json = {}): Promise<string> =>
    (await post("/v1/subjects", { externalId, name: `Shop ${externalId}`, ...more })).id;

  /** The share of orders delivered on time, in percent. */
  const aShare = async (more: Json = {}): Promise<string> => {
    const indicator = { key: "on-time", name: "On time", kind: "benefit", unit: "%", goalposts: { low: 0, high: 100 } };
    const source = { source: { type: "observation", metric: "onTime" }, measure: { kind: "rate", per: 100 } };
    return (await post("/v1/indicators", { ...indicator, ...source, ...more })).id;
  };

  /** The mean of a pushed value. */
  const aMean = async (more: Json = {}): Promise<string> => {
    const indicator = { key: "minutes", name: "Minutes", kind: "cost", unit: "min", goalposts: { low: 0, high: 60 } };
    return (
      await post("/v1/indicators", { ...indicator, source: { type: "observation", metric: "minutes" }, measure: { kind: "mean" }, ...more })
    ).id;
  };

  const aScheme = async (indicatorId: string): Promise<string> => {
    const children = [{ type: "indicator", key: "only", weight: 1, indicatorId }];
    const scheme = await post("/v1/schemes", { name: "Quality", definition: { children, grades: [{ grade: "A", from: 0 }] } });
    await post(`/v1/schemes/${scheme.id}/publish`, {}, { "if-match": '"1"' });
    return scheme.id;
  };

  const observe = async (records: Json[]): Promise<void> => {
    for (let start = 0; start < records.length; start += 500) {
      const { counts } = await post("/v1/observations:batch", { records: records.slice(start, start + 500) });
      if (counts.created !== Math.min(500, records.length - start)) throw new Error(JSON.stringify(counts));
    }
    await product.idle();
  };

  const share = (subjectId: string, day: string, numerator: number, denominator: number): Json => ({
    subjectId,
    metric: "onTime",
    at: `${day}T04:00:00Z`,
    numerator,
    denominator,
  });

  /** One record a month of a year, from `first` (2026-01) on: numerators of `denominator`; null leaves a month out. */
  const shares = (subjectId: string, first: string, numerators: readonly (number | null)[], denominator = 100): Promise<void> =>
    observe(
      numerators.flatMap((value, index) =>
        value === null ? [] : [share(subjectId, `${monthAfter(first, index)}-10`, value, denominator)],
      ),
    );

  const values = (subjectId: string, day: string, given: readonly number[]): Promise<void> =>
    observe(given.map((value, index) => ({ subjectId, metric: "minutes", at: `${day}T04:00:${String(index).padStart(2, "0")}Z`, value })));

  return { post, get, aSubject, aShare, aMean, aScheme, observe, share, shares, values };
}

export function monthAfter(month: string, steps: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + steps, 1)).toISOString().slice(0, 7);
}
