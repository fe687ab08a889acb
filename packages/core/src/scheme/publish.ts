import * as Audit from "../audit/index.js";
import { nowInstant } from "../context/index.js";
import { AppError, type Problem } from "../errors/index.js";
import type { SchemeDefinition } from "../scoring/index.js";
import { commit } from "../table/index.js";
import { canonical } from "./canonical.js";
import { type Checked, checked } from "./check.js";
import { type Effective, overtaken } from "./effective.js";
import type { Publication, SchemeVersion } from "./schema.js";
import { archivedError, edit, publishedOf, stored } from "./stored.js";
import { fittingText, publishedVersion, putVersion, today, versionOf } from "./versions.js";

/**
 * Freezes the working copy, the indicators it uses and the weights that are to be worked out as the next version.
 * Throws `unprocessable` with every problem, `conflict` when the version would equal the last one or take over
 * days of a dated version that are past.
 */
export async function publish(id: string, version: number, { effectiveFrom = null }: Publication = {}): Promise<SchemeVersion> {
  const scheme = await stored(id);
  if (scheme.archived) throw archivedError();
  const published = publishedOf(scheme);
  refuseOvertaking(published, effectiveFrom, await today());
  const { definition, indicators, derivations } = await publishable(scheme.definition);
  const number = published.length + 1;
  const content = { name: scheme.name, definition, indicators, effectiveFrom, derivations };
  const frozen = { schemeId: id, number, content: fittingText(content), publishedAt: nowInstant() };
  const next = versionOf(frozen);
  if (number > 1) refuseEqual(next, await publishedVersion(id, number - 1));
  const dates = effectiveFrom === null ? {} : { effectiveDates: { ...scheme.effectiveDates, [number]: effectiveFrom } };
  await commit([
    edit(id, version, { publishedVersion: number, ...dates }),
    putVersion(frozen),
    Audit.entry("scheme.published", id, { number, effectiveFrom }),
  ]);
  return next;
}

/** A tree with everything frozen and worked out. Throws `unprocessable` with every problem. */
export async function publishable(definition: SchemeDefinition): Promise<Checked> {
  const found = await checked(definition, { data: true });
  if (found.problems.length > 0) throw unpublishable(found.problems);
  return found;
}

function unpublishable(problems: Problem[]): AppError {
  const words = problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return new AppError("unprocessable", `The working copy cannot be published yet. ${words}`.slice(0, 2000), { errors: problems });
}

function refuseOvertaking(published: readonly Effective[], next: string | null, day: string): void {
  const before = overtaken(published, next, day);
  if (!before) return;
  const what = next === null ? "Without effectiveFrom the new version" : `From ${next} on the new version`;
  throw new AppError(
    "conflict",
    `Version ${before.number} took effect on ${before.effectiveFrom}. ${what} would take its place for periods that are past. Send effectiveFrom ${before.effectiveFrom} or later; earlier periods can be scored by any version that is named.`,
    { errors: [{ path: "effectiveFrom", code: "too_early", message: `must be ${before.effectiveFrom} or later` }] },
  );
}

function refuseEqual(next: SchemeVersion, last: SchemeVersion): void {
  const content = ({ name, definition, indicators, effectiveFrom }: SchemeVersion) =>
    canonical({ name, definition, indicators, effectiveFrom });
  if (content(next) !== content(last)) return;
  throw new AppError("conflict", `Nothing changed since version ${last.number} was published, neither the tree nor its indicators.`);
}
