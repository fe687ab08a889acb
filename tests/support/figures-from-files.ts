import { readFileSync } from "node:fs";

/*
 * What the reports on the tried files must say, computed from the files themselves: nothing of the product is used
 * here, and nothing is clever. Days are those of America/New_York, the zone of the tried tenant.
 */

export type ReviewFigures = { n: number; mean: number; csat: number; nps: number };

/** Figures of the reviews answered on the local days from `from` to `to`, both included. */
export function reviewFigures(path: string, from: string, to: string): ReviewFigures {
  const scores: number[] = [];
  for (const row of rowsOf(path)) {
    const answered = instantOf(row.review_answer_timestamp ?? "", "America/Sao_Paulo");
    const day = dayIn("America/New_York", answered);
    if (day >= from && day <= to) scores.push(Number(row.review_score));
  }
  const count = (keep: (score: number) => boolean) => scores.filter(keep).length;
  const n = scores.length;
  return {
    n,
    mean: scores.reduce((sum, score) => sum + score, 0) / n,
    csat: count((score) => score >= 4) / n,
    nps: ((count((score) => score === 5) - count((score) => score <= 3)) / n) * 100,
  };
}

/** Of the requests created in the year: all, those closed, those with a due time that were closed, and of these the late ones. */
export function requestFigures(path: string, year: string): { received: number; resolved: number; withDeadline: number; late: number } {
  const rows = rowsOf(path).filter((row) => row["Created Date"]?.slice(6, 10) === year);
  const closed = rows.filter((row) => row["Closed Date"]);
  const due = closed.filter((row) => row["Due Date"]);
  // All three are the same city's wall clock, so they can be compared as they are written, sorted year first.
  const late = due.filter((row) => sortable(row["Closed Date"] ?? "") > sortable(row["Due Date"] ?? ""));
  return { received: rows.length, resolved: closed.length, withDeadline: due.length, late: late.length };
}

/** Complaints per product received on the days from `from` to `to`. */
export function companyFigures(path: string, from: string, to: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rowsOf(path)) {
    const [month = "", day = "", year = ""] = (row["Date received"] ?? "").split("/");
    const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (date >= from && date <= to) counts[row.Product ?? ""] = (counts[row.Product ?? ""] ?? 0) + 1;
  }
  return counts;
}

/** `03/01/2011 02:27:57 PM` as `2011-03-01 14:27:57`. */
function sortable(text: string): string {
  const [date = "", time = "", half] = text.split(" ");
  const [month, day, year] = date.split("/");
  const [hour = "", minute, second] = time.split(":");
  const hours = (Number(hour) % 12) + (half === "PM" ? 12 : 0);
  return `${year}-${month}-${day} ${String(hours).padStart(2, "0")}:${minute}:${second}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** An instant as the zone's wall clock shows it, such as `2018-04-01 13:00:00`. */
function wallClock(timeZone: string, ms: number): string {
  const options = { timeZone, dateStyle: "short", timeStyle: "medium" } as const;
  const formatter = formatters.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", options);
  formatters.set(timeZone, formatter);
  return formatter.format(ms);
}

const dayIn = (timeZone: string, ms: number): string => wallClock(timeZone, ms).slice(0, 10);

/** The instant at which the zone's clock shows the text: the first of the hours around it that does. */
function instantOf(text: string, timeZone: string): number {
  const asIfUtc = Date.parse(`${text.replace(" ", "T")}Z`);
  for (let hours = 0; hours <= 14; hours++) {
    const ms = asIfUtc + hours * 3_600_000;
    if (wallClock(timeZone, ms) === text) return ms;
  }
  throw new Error(`the clock of ${timeZone} never showed ${text}`);
}

/** The rows of a CSV file as objects by column name; quoted cells may hold commas, line ends and doubled quotes. */
function rowsOf(path: string): Record<string, string>[] {
  const table: string[][] = [[]];
  for (const [, quoted, plain = "", end = ""] of readFileSync(path, "utf8").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    table.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== "" && end !== ",") table.push([]);
  }
  const [names = [], ...rows] = table;
  return rows
    .filter((cells) => cells.length >= names.length)
    .map((cells) => Object.fromEntries(names.map((name, i) => [name.replace(/^\uFEFF/, ""), cells[i] ?? ""])));
}
