export type Window = [from: string, to: string];

const WINDOW = /^(\d{1,2}:\d{2})\s*[-–—~]\s*(\d{1,2}:\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const padded = (time: string): string => time.padStart(5, "0");

/** `09:00-12:00, 13:00-18:00` as windows; none for an empty text, undefined when it cannot be read. */
export function parseHours(text: string): Window[] | undefined {
  const windows: Window[] = [];
  for (const part of text.split(/[,，;]/)) {
    if (part.trim() === "") continue;
    const [, from, to] = WINDOW.exec(part.trim()) ?? [];
    if (from === undefined || to === undefined) return undefined;
    windows.push([padded(from), padded(to)]);
  }
  return windows;
}

export const hoursText = (windows: readonly (readonly string[])[] | undefined): string =>
  (windows ?? []).map(([from, to]) => `${from}-${to}`).join(", ");

/** One date per line; undefined when a line is none. */
export function parseDates(text: string): string[] | undefined {
  const dates = text
    .split(/[\s,，]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return dates.every((date) => DATE.test(date)) ? [...new Set(dates)] : undefined;
}

/** Lines of a date and its hours; undefined when a line cannot be read. */
export function parseOverrides(text: string): Record<string, Window[]> | undefined {
  const overrides: Record<string, Window[]> = {};
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const [date = "", ...rest] = line.trim().split(/\s+/);
    const hours = parseHours(rest.join(" "));
    if (!DATE.test(date) || !hours) return undefined;
    overrides[date] = hours;
  }
  return overrides;
}

export const overridesText = (overrides: Record<string, readonly (readonly string[])[]>): string =>
  Object.entries(overrides)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([date, windows]) => `${date} ${hoursText(windows)}`.trim())
    .join("\n");
