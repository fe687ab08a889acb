import type { ReportLocale, Unit } from "@touchstone/core/report-document";
import { catalogues } from "../messages/index.js";

const decimals: Record<Unit, number> = { percent: 1, points: 1, score: 1, count: 0, seconds: 0, rating: 2 };
const secondsPer = { minute: 60, hour: 3_600, day: 86_400 } as const;

/** Numbers in the words of a language. Shares come in as [0, 1], durations as seconds. */
export function numberFormat(locale: ReportLocale) {
  const messages = catalogues[locale];
  const fixed = (digits: number, options: Intl.NumberFormatOptions = {}) => {
    const format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      ...options,
    });
    return (value: number) => format.format(value).replace(/^-/, "−");
  };
  const count = fixed(0);
  const percent = fixed(1, { style: "percent" });
  const points = fixed(1, { signDisplay: "exceptZero" });
  const byUnit = { percent: fixed(1), points: fixed(1), score: fixed(1), count, rating: fixed(2) };
  const duration = durationFormat(locale);

  /** A value of its unit, alone: `82.4%`, `+31.0`, `4.27`, `5 hr 12 min`. */
  const value = (unit: Unit, amount: number): string => {
    if (unit === "percent") return percent(amount);
    if (unit === "points") return points(amount);
    return unit === "seconds" ? duration(amount) : byUnit[unit](amount);
  };

  /** Two ends without the unit: `80.1–84.6`; in words once an end is negative, where a dash would mislead. */
  const interval = (unit: Unit, low: number, high: number): string => {
    const bare = (amount: number) => (unit === "seconds" ? duration(amount) : byUnit[unit](unit === "percent" ? amount * 100 : amount));
    return low < 0 || unit === "seconds" ? messages.signedRange(bare(low), bare(high)) : `${bare(low)}–${bare(high)}`;
  };

  /** The size of a difference with its unit: `2.1 pp`, `3.0 points`, `12`. */
  const difference = (unit: Unit, amount: number): string => {
    const size = Math.abs(amount);
    if (unit === "percent") return messages.percentagePoints(byUnit.percent(size * 100));
    if (unit === "points") return messages.points(byUnit.points(size));
    return unit === "seconds" ? duration(size) : byUnit[unit](size);
  };

  /** Whether a difference is too small to show in the digits of its unit. */
  const isNil = (unit: Unit, amount: number): boolean => Math.abs(unit === "percent" ? amount * 100 : amount) < 0.5 * 10 ** -decimals[unit];

  return { count, percent, value, interval, difference, isNil };
}

function durationFormat(locale: ReportLocale) {
  const unit = (name: string, digits = 0) => {
    const format = new Intl.NumberFormat(locale, {
      style: "unit",
      unit: name,
      unitDisplay: "short",
      maximumFractionDigits: digits,
    });
    return (amount: number) => format.format(amount);
  };
  const [second, minute, hour, day] = [unit("second"), unit("minute"), unit("hour"), unit("day", 1)];

  return (seconds: number): string => {
    if (seconds < secondsPer.minute) return second(Math.round(seconds));
    if (seconds >= 2 * secondsPer.day) return day(seconds / secondsPer.day);
    const minutes = Math.round(seconds / secondsPer.minute);
    if (minutes < 60) return minute(minutes);
    const rest = minutes % 60;
    return rest === 0 ? hour(Math.floor(minutes / 60)) : `${hour(Math.floor(minutes / 60))} ${minute(rest)}`;
  };
}
