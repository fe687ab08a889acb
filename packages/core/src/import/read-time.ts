import { timeZoneOf } from "../business-time/index.js";

/** Reads a cell's time as an RFC 3339 instant; undefined when the text does not have the format. */
export type TimeReader = (text: string) => string | undefined;

type Parts = { year: number; month: number; day: number; hour: number; minute: number; second: number; ms: number; offset?: string };

const TOKENS: Record<string, string> = {
  YYYY: "(?<year>\\d{4})",
  YY: "(?<shortYear>\\d{2})",
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  DD: "(?<day>\\d{2})",
  D: "(?<day>\\d{1,2})",
  HH: "(?<hour>\\d{2})",
  H: "(?<hour>\\d{1,2})",
  hh: "(?<hour12>\\d{2})",
  h: "(?<hour12>\\d{1,2})",
  mm: "(?<minute>\\d{2})",
  ss: "(?<second>\\d{2})",
  SSS: "(?<fraction>\\d{1,9})",
  A: "(?<half>[AaPp]\\.?[Mm]\\.?|上午|下午)",
  Z: "(?<offset>[Zz]|[+-]\\d{2}:?\\d{2})",
};
const TOKEN = /YYYY|YY|MM?|DD?|HH?|hh?|mm|SSS|ss|A|Z|\[|\]|[\s\S]/g;

const MAX_OPTIONAL_PARTS = 3;
const MAX_CELL_LENGTH = 64;

/** Whether a format names year, month and day, each token once, with its brackets paired. */
export function isTimeFormat(format: string): boolean {
  try {
    if (format.split("[").length - 1 > MAX_OPTIONAL_PARTS) return false;
    const groups = patternOf(format).source.match(/\(\?<\w+>/g) ?? [];
    const has = (name: string) => groups.some((group) => group === `(?<${name}>`);
    return (
      (has("year") || has("shortYear")) && has("month") && has("day") && has("hour12") === has("half") && !(has("hour") && has("hour12"))
    );
  } catch {
    return false;
  }
}

/** `M/D/YYYY[ h:mm[:ss] A]`: tokens as in most date libraries, optional parts in square brackets. */
function patternOf(format: string): RegExp {
  const source = (format.match(TOKEN) ?? []).map((token) => {
    if (token === "[") return "(?:";
    if (token === "]") return ")?";
    return TOKENS[token] ?? (token === " " ? " " : token.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  });
  return new RegExp(`^${source.join("")}$`);
}

const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?(?<offset>\s?(?:[Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/;

/**
 * Reads times in the format (`iso` or a pattern). A time without an offset is one of the zone's wall clock;
 * a date alone is the beginning of that day. In a gap the clock is put forward, of an overlap the first counts.
 */
export function timeReader(format: string, timeZone: string): TimeReader {
  const pattern = format === "iso" ? ISO : patternOf(format);
  const zone = timeZoneOf(timeZone);
  return (text) => {
    const parts = partsIn(text, pattern);
    if (!parts) return undefined;
    const wallMs = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second, parts.ms);
    const offsetMs = parts.offset === undefined ? undefined : offsetOf(parts.offset);
    const wallSecond = Math.floor(wallMs / 1000);
    const epochMs = offsetMs === undefined ? zone.toInstant(wallSecond) * 1000 + (wallMs - wallSecond * 1000) : wallMs - offsetMs;
    return new Date(epochMs).toISOString();
  };
}

/** Reads the local date (`2026-11-21`) of a cell in the format, leaving out any time of day. */
export function dateReader(format: string): TimeReader {
  const pattern = format === "iso" ? ISO : patternOf(format);
  return (text) => {
    const parts = partsIn(text, pattern);
    return parts && new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).toISOString().slice(0, 10);
  };
}

function partsIn(text: string, pattern: RegExp): Parts | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_CELL_LENGTH) return undefined;
  const groups = pattern.exec(trimmed.replace(/\s+/g, " "))?.groups;
  return groups && partsOf(groups);
}

type Groups = Record<string, string | undefined>;

function partsOf(groups: Groups): Parts | undefined {
  const number = (text: string | undefined): number => Number(text ?? 0);
  const year = groups.shortYear === undefined ? number(groups.year) : 2000 + number(groups.shortYear);
  const hour = groups.hour12 === undefined ? number(groups.hour) : hourOf(number(groups.hour12), groups.half ?? "");
  const fraction = Number(`0.${groups.fraction ?? 0}`);
  const parts = {
    year,
    month: number(groups.month),
    day: number(groups.day),
    hour,
    minute: number(groups.minute),
    second: number(groups.second),
    ms: Math.floor(fraction * 1000),
  };
  if (!exists(parts)) return undefined;
  return groups.offset === undefined ? parts : { ...parts, offset: groups.offset.trim() };
}

function hourOf(hour12: number, half: string): number {
  if (hour12 < 1 || hour12 > 12) return Number.NaN;
  return (hour12 % 12) + (/^p|下午/i.test(half) ? 12 : 0);
}

/** 30 February and 25 o'clock do not exist; 24:00 and leap seconds are not read either. Old systems write 1900 for "none". */
function exists({ year, month, day, hour, minute, second }: Parts): boolean {
  if (!(year >= 1800 && year <= 2199) || !(hour < 24) || minute > 59 || second > 59) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function offsetOf(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const DATES = ["YYYY-M-D", "YYYY/M/D", "YYYY.M.D", "YYYY年M月D日", "M/D/YYYY", "D/M/YYYY", "D.M.YYYY", "D-M-YYYY", "YYYYMMDD"];
const TIMES = ["[ H:mm[:ss[.SSS]]]", "[ h:mm[:ss] A]", "[ A h:mm[:ss]]"];
const FORMATS = ["iso", ...DATES.flatMap((date) => TIMES.map((time) => date + time))];

/**
 * The one format that reads every sample; undefined when none does, or when day and month could be
 * either way round in all of them.
 */
export function detectTimeFormat(samples: string[]): string | undefined {
  const texts = samples.map((text) => text.trim()).filter((text) => text !== "");
  if (texts.length === 0) return "iso";
  const fitting = FORMATS.filter((format) => {
    const read = timeReader(format, "UTC");
    return texts.every((text) => read(text) !== undefined);
  });
  const isAmbiguous = fitting.some((format) => format.startsWith("M/D")) && fitting.some((format) => format.startsWith("D/M"));
  return isAmbiguous ? undefined : fitting[0];
}
