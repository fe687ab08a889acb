import { z } from "zod";
import { invalid } from "../errors/index.js";

/** Whole seconds since 1970-01-01T00:00:00Z. */
export type EpochSeconds = number;

/** Local calendar days since 1970-01-01, without a time zone. */
export type EpochDay = number;

export const SECONDS_PER_DAY = 86_400;

const EARLIEST: EpochSeconds = 0;
const LATEST: EpochSeconds = Date.UTC(2101, 0, 1) / 1000;
const MS_PER_SECOND = 1000;

/** An RFC 3339 instant from 1970 to 2100, with `Z` or an offset. */
export const instantSchema = z.iso
  .datetime({ offset: true, error: "Give an instant such as 2026-03-02T09:30:00Z, with Z or an offset." })
  .refine((text) => isInRange(Date.parse(text) / MS_PER_SECOND), {
    error: "Give an instant between 1970-01-01T00:00:00Z and 2100-12-31T23:59:59Z.",
  });

/** The second in which an RFC 3339 instant lies; fractions are cut off. Throws `invalid` on anything else. */
export function parseInstant(text: string): EpochSeconds {
  const epochMs = Date.parse(text);
  if (Number.isNaN(epochMs)) {
    throw invalid([{ path: "", code: "invalid_instant", message: `"${text.slice(0, 40)}" is not an RFC 3339 instant.` }]);
  }
  return Math.floor(epochMs / MS_PER_SECOND);
}

/** RFC 3339 in UTC with `Z` and no fraction: `2013-03-21T11:30:00Z`. */
export const formatInstant = (at: EpochSeconds): string => `${new Date(at * MS_PER_SECOND).toISOString().slice(0, -".000Z".length)}Z`;

/** Days from 1970-01-01 to an ISO date. */
export const parseDay = (date: string): EpochDay => Date.parse(`${date}T00:00:00Z`) / MS_PER_SECOND / SECONDS_PER_DAY;

const isInRange = (at: number): boolean => at >= EARLIEST && at < LATEST;
