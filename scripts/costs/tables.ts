import { ACTIVITIES, type ActivityName, type Measurements } from "../../bench/activities.js";
import { round } from "../../bench/support.js";
import { ASSUMPTIONS, MIX, PROFILES } from "./assumptions.js";
import { type Bill, bill, fixed, pieces, stage, storedGb, tenant, times, type Usage } from "./model.js";
import { PARTS, PRICES } from "./prices.js";

type Rows = (string | number)[][];

const STAGES = [10, 1_000, 10_000];
const MILLION = 1_000_000;

export function table(head: string[], rows: Rows): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Dollars to the cent, small ones to three figures. */
export const usd = (value: number): string =>
  value >= 100
    ? Math.round(value).toLocaleString("en")
    : value >= 1 || value === 0
      ? value.toFixed(2)
      : String(Number(value.toPrecision(2)));

const billCells = (one: Bill): string[] => [...PARTS.map((part) => usd(one[part])), usd(one.total)];
const billTable = (head: string, rows: [string, Usage][]): string =>
  table(
    [head, ...PARTS, "total USD"],
    rows.map(([name, usage]) => [name, ...billCells(bill(usage))]),
  );

/** The prices as the document shows them. */
export const priceTable = (): string =>
  table(
    ["what", "USD", "for", "source", "as of"],
    Object.values(PRICES).map(({ what, usd: price, per, unit, source, asOf }) => [
      what,
      price,
      `${per.toLocaleString("en")} ${unit}`,
      source,
      asOf,
    ]),
  );

export function tables(measurements: Measurements, machine: string): string {
  const one = pieces(measurements);
  const sections: [string, string][] = [
    ["What was measured", measuredTable(measurements)],
    [
      "A million responses",
      `${billTable("sent", [
        ["one by one", times(one.response, MILLION)],
        ["in batches of 500, each of one day", times(one.batchedResponse, MILLION)],
        ["in batches of 500 from all over a year", times(one.pastResponse, MILLION)],
      ])}\n\nRequest, table, stream and rollups; without what is done with them afterwards. Storage is below.`,
    ],
    ["A tenant, a month", tenantTable(measurements)],
    ["A stage, a month", stageTable(measurements)],
    [
      "What was not measured",
      Object.values(ASSUMPTIONS)
        .map(({ value, says }) => `- ${round(value, 3).toLocaleString("en")} ${says}`)
        .join("\n"),
    ],
    ["Prices", priceTable()],
  ];
  return [`Machine: ${machine}`, ...sections.map(([title, text]) => `## ${title}\n\n${text}`)].join("\n\n");
}

function measuredTable({ activities, bytes, rollupPerSecond }: Measurements): string {
  const rows = (Object.entries(ACTIVITIES) as [ActivityName, string][]).map(([name, words]) => {
    const { write, read, calls, cpuMs } = activities[name];
    return [words, round(write, 3), round(read, 3), round(calls, 2), round(cpuMs, 2)];
  });
  const sizes = `Stored, index entries included: a response ${Math.round(bytes.response)} bytes, a complaint with its timeline ${Math.round(bytes.complaint)}, a rollup item ${Math.round(bytes.rollup)}.`;
  const ledger = rollupPerSecond.map(({ changes, write }) => `${changes}: ${round(write / changes, 2)}`).join(", ");
  return [
    table(["activity", "write units", "read units", "calls", "CPU ms"], rows),
    sizes,
    `Write units a change for rolling up several changes of one tenant in one second — ${ledger}.`,
  ].join("\n\n");
}

function tenantTable(measurements: Measurements): string {
  const profiles = table(
    ["tenant", "responses", "in batches", "subjects scored", "reports × readers", "views", "GB a month"],
    PROFILES.map((profile) => [
      profile.name,
      profile.responses.toLocaleString("en"),
      `${profile.batched * 100} %`,
      profile.subjects.toLocaleString("en"),
      `${profile.reports} × ${profile.readersPerReport}`,
      profile.views.toLocaleString("en"),
      round(storedGb(measurements, profile), 3),
    ]),
  );
  return `${profiles}\n\n${billTable(
    "tenant",
    PROFILES.map((profile) => [profile.name, tenant(measurements, profile)]),
  )}`;
}

function stageTable(measurements: Measurements): string {
  const mix = Object.entries(MIX)
    .map(([name, share]) => `${share} ${name}`)
    .join(", ");
  const rows: [string, Usage][] = [
    ["none: fixed costs", fixed()],
    ...STAGES.map((tenants): [string, Usage] => [tenants.toLocaleString("en"), stage(measurements, tenants)]),
  ];
  return `Of a hundred tenants ${mix}; fixed costs included.\n\n${billTable("tenants", rows)}`;
}
