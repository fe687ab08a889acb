import * as Tenant from "../tenant/index.js";
import { inputsOf } from "./check-formula.js";
import { readingFor, unsuitable } from "./reading-for.js";
import type { FrozenIndicator, Indicator } from "./schema.js";

/** The indicator with nothing left open, its source checked once more against the survey of today. A formula needs `freezeAll`. */
export async function freeze(indicator: Indicator): Promise<FrozenIndicator> {
  const { archived: _archived, createdAt: _createdAt, updatedAt: _updatedAt, version: _version, ...rest } = indicator;
  const { measure, scale } = await readingFor(indicator);
  return { ...rest, measure, scale, minimumSample: indicator.minimumSample ?? (await standardSample(indicator)) };
}

/**
 * The indicators frozen in their order, followed by those that their formulas take. Throws `unprocessable` with
 * every formula's problems: cycles with their path, unknown and archived indicators.
 */
export async function freezeAll(indicators: readonly Indicator[]): Promise<FrozenIndicator[]> {
  const { inputs, problems } = await inputsOf(indicators);
  if (problems.length > 0) throw unsuitable(problems);
  const frozen: FrozenIndicator[] = [];
  for (const indicator of [...indicators, ...inputs]) frozen.push(await freeze(indicator));
  return frozen;
}

/** A pushed value is often a whole period's total, so one is enough; answers and cases are not. */
async function standardSample({ source }: Indicator): Promise<number> {
  return source.type === "survey" || source.type === "complaints" ? (await Tenant.settings()).minimumSample : 1;
}
