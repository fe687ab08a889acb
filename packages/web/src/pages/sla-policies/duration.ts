import type { Duration } from "../../api/sla.js";

/** Units as people promise them; hours are stored as seconds. */
export const UNITS = ["business-hours", "hours", "working-days", "calendar-days"] as const;
export type Unit = (typeof UNITS)[number];
export type PromisedTime = { amount: number; unit: Unit };

const SECONDS: Partial<Record<Unit, Duration["type"]>> = { "business-hours": "business-seconds", hours: "wall-seconds" };

export function toDuration({ amount, unit }: PromisedTime): Duration {
  const seconds = SECONDS[unit];
  return seconds
    ? { type: seconds, amount: Math.round(amount * 3600) }
    : { type: unit as "working-days" | "calendar-days", amount: Math.round(amount) };
}

export function toPromise({ type, amount }: Duration): PromisedTime {
  if (type === "business-seconds") return { amount: amount / 3600, unit: "business-hours" };
  return type === "wall-seconds" ? { amount: amount / 3600, unit: "hours" } : { amount, unit: type };
}
