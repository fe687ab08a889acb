import { marshall } from "@aws-sdk/util-dynamodb";
import * as Complaint from "@touchstone/core/complaint";
import * as Observation from "@touchstone/core/observation";
import * as Response from "@touchstone/core/response";
import * as Results from "@touchstone/core/results";
import { apply, type Change } from "@touchstone/core/rollup";
import * as Subject from "@touchstone/core/subject";
import type { TableConnection } from "@touchstone/core/table";
import { type Row, round, type Section } from "./support.js";
import { type BenchTenant, benchResponse, SUBJECTS } from "./tenant.js";

/** Bytes of an item as DynamoDB counts them, near enough: names and values. */
const sizeOf = (item: object): number => Buffer.byteLength(JSON.stringify(marshall(item, { removeUndefinedValues: true })));

export async function capacity(table: TableConnection, tenant: BenchTenant): Promise<Section> {
  const rows: Row[] = [];
  const measure = async (operation: string, least: string, records: number, work: () => Promise<unknown>): Promise<void> => {
    table.capacity.reset();
    table.capacity.on = true;
    await tenant.inside(work);
    table.capacity.on = false;
    rows.push({
      operation,
      "write units": round(table.capacity.write / records),
      "read units": round(table.capacity.read / records),
      least,
    });
  };
  const warm = () => Response.ingestMany(Array.from({ length: SUBJECTS }, (_, i) => benchResponse(tenant.surveyId, i, "warm")));
  await tenant.inside(warm);
  const plain = (n: number) => benchResponse(tenant.surveyId, n, "capacity");
  const bytes = sizeOf(plain(1)) + 400;
  const units = `${2 * Math.ceil(bytes / 1024)} w (item and list index)`;
  await measure("create one response", units, 1, () => Response.create(plain(1)));
  await measure("the same response again", "1 w (failed condition) + 0.5–1 r", 1, () => Response.create(plain(1)));
  await measure("a response in a batch of 500", units, 500, () =>
    Response.ingestMany(Array.from({ length: 500 }, (_, i) => plain(1000 + i))),
  );
  await measure("create one observation", "2 w", 1, () =>
    Observation.create({ metric: "m", subjectExternalId: "s1", at: "2026-01-01T00:00:00Z", value: 1 }),
  );
  await measure("a complaint in a batch of 100", "3–4 w (item, list, list of open ones)", 100, () =>
    Complaint.ingestMany(
      Array.from({ length: 100 }, (_, i) =>
        Complaint.complaintInputSchema.parse({ externalId: `c${i}`, subjectExternalId: "s1", title: "Late parcel", category: "logistics" }),
      ),
    ),
  );
  await measure("upsert a subject that is new (audited transaction)", "5 w", 1, () =>
    Subject.upsert({ externalId: "capacity", name: "Capacity", kind: "merchant", tags: {} }),
  );
  await measure("list 25 responses", "2–4 r", 1, () => Response.list({ surveyId: tenant.surveyId, limit: 25 }));
  await measure("results of a year", "a few r", 1, () => Results.ofSurvey(tenant.surveyId, { from: "2025-11-01", to: "2026-10-31" }));
  const change = (i: number, sameDay: boolean): Change => ({
    eventId: `capacity-${i}`,
    second: 1_700_000_000 + (sameDay ? 0 : i),
    before: [],
    after: [
      {
        subjectId: "sub_x",
        source: "capacity",
        day: "2026-01-01",
        measures: [
          { metric: "nps", kind: "rating", value: i % 11 },
          { metric: "csat", kind: "rating", value: 1 + (i % 5) },
        ],
      },
    ],
  });
  await measure("roll up one lone response (two levels, day and month, ledger)", "10 w", 1, () => apply([change(1, false)]));
  await measure("roll up a response among 100 of one second and subject", "0.1–0.5 w", 100, () =>
    apply(Array.from({ length: 100 }, (_, i) => change(100 + i, true))),
  );
  return {
    title: "Capacity units an operation",
    note: "As the engine reports them, caches warm, per record. “Least” is what the operation cannot go below: the item's own size and its index entries, without look-up or transaction where a condition serves.",
    rows,
  };
}
