import { SOURCE as ASSESSMENTS, metricOf } from "../assessment/evidence.js";
import { now } from "../context/index.js";
import type { Problem } from "../errors/index.js";
import { SOURCE as OBSERVATIONS } from "../observation/index.js";
import { localDate } from "../period/index.js";
import { ALL, series } from "../rollup/index.js";
import * as Tenant from "../tenant/index.js";
import type { Indicator, Source } from "./schema.js";

/** Evidence older than this says little about what will be measured. */
const MONTHS = 13;
const TOLD = 12;

/**
 * What is probably mistaken though it may be right: a metric that nobody ever pushed, a criterion that no panel has
 * judged. It may well come later, so it is told, not refused.
 */
export async function warningsOf({ source }: Pick<Indicator, "source">): Promise<Problem[]> {
  const asked = askedOf(source);
  if (!asked) return [];
  const { timeZone } = await Tenant.settings();
  const to = localDate(now(), timeZone);
  const from = localDate(new Date(now().getTime() - MONTHS * 31 * 86_400_000), timeZone);
  const seen = new Set((await series(ALL, asked.source, { from, to }, "month")).flatMap(({ metrics }) => [...metrics.keys()]));
  if (seen.has(asked.metric)) return [];
  const some = [...seen].sort().slice(0, TOLD).join(", ");
  const there = seen.size === 0 ? "there is nothing of this kind yet" : `there are ${some}${seen.size > TOLD ? " and more" : ""}`;
  return [
    { path: asked.path, code: "never_seen", message: `nothing was recorded as ${asked.metric} in the last ${MONTHS} months; ${there}` },
  ];
}

function askedOf(source: Source): { source: string; metric: string; path: string } | undefined {
  if (source.type === "observation") return { source: OBSERVATIONS, metric: source.metric, path: "source.metric" };
  if (source.type === "complaints" && source.denominator) {
    return { source: OBSERVATIONS, metric: source.denominator, path: "source.denominator" };
  }
  if (source.type !== "assessment") return undefined;
  return { source: ASSESSMENTS, metric: metricOf(source.perspective, source.criterion), path: "source.criterion" };
}
