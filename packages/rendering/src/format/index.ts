import type { DataStatus, Grain, ReportLocale, Unit } from "@touchstone/core/report-document";
import { catalogues, type Messages } from "../messages/index.js";
import { numberFormat } from "./number.js";
import { periodFormat } from "./period.js";

type MeasureLike = { status: DataStatus; value: number | null; n: number | null; low: number | null; high: number | null };

/** How a value moved against an earlier one; `judgement` is null where neither direction is better. */
export type Change = { text: string; judgement: "better" | "worse" | null };

/** Everything that turns the numbers and dates of one report into words. */
export type Wording = ReturnType<typeof wordingFor>;

/** The wording of a language; instants are shown in `timeZone`, local dates as they are. */
export function wordingFor(locale: ReportLocale, timeZone: string, grain: Grain) {
  const messages: Messages = catalogues[locale];
  const number = numberFormat(locale);
  const period = periodFormat(locale);
  const instantFormat = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });

  /** The value alone, or the reason why there is none. */
  const value = (unit: Unit, measure: MeasureLike): string => {
    if (measure.status === "missing") return messages.status.missing;
    if (measure.status === "suppressed" || measure.value === null) {
      return messages.status.suppressed(measure.n === null ? null : number.count(measure.n));
    }
    return number.value(unit, measure.value);
  };

  /** Interval and sample, `80.1–84.6, n = 1,234`; null when there is neither or no value to qualify. */
  const precision = (unit: Unit, measure: MeasureLike): string | null => {
    if (measure.status !== "measured") return null;
    const parts: string[] = [];
    if (measure.low !== null && measure.high !== null) parts.push(number.interval(unit, measure.low, measure.high));
    if (measure.n !== null) parts.push(messages.sample(number.count(measure.n)));
    return parts.length === 0 ? null : messages.join(parts);
  };

  /** The move from `before` to `now`; `since` names the earlier period where that is not clear from the place. */
  const change = (unit: Unit, [now, before]: [number, number], better: "up" | "down" | null, since: string | null = null): Change => {
    const words = messages.change;
    const named = (move: string) => (since === null ? move : words.since(move, since));
    const amount = now - before;
    if (number.isNil(unit, amount)) return { text: named(words.none), judgement: null };
    const text = named(words[amount > 0 ? "up" : "down"](number.difference(unit, amount)));
    if (better === null) return { text, judgement: null };
    const judgement = amount > 0 === (better === "up") ? "better" : "worse";
    return { text: words[judgement](text), judgement };
  };

  return {
    messages,
    number,
    period,
    value,
    precision,
    change,
    previousLabel: messages.previous[grain],
    instant: (iso: string) => instantFormat.format(new Date(iso)).replaceAll("\u202f", " "),
  };
}
