import { notFound } from "../errors/index.js";
import * as Indicator from "../indicator/index.js";
import { parse } from "../period/index.js";
import { type CohortMean, gatherCohort, scoreIndicator, usesCohort } from "../scoring/index.js";
import * as Subject from "../subject/index.js";
import type { IndicatorPreview, PreviewInput } from "./schema.js";

export * from "./schema.js";

/** Subjects that a cohort's mean is taken over; more would keep the reader waiting. */
const MAX_COHORT = 2_000;
const CHUNK = 250;

/**
 * What an indicator says of a subject and period, from the evidence there is, before any scheme uses it. The same
 * code scores it for scorecards. Throws `not_found` for an unknown subject or indicator, `unprocessable` for a draft that could not be saved.
 */
export async function preview({ indicatorId, indicator: input, subjectId, period: label }: PreviewInput): Promise<IndicatorPreview> {
  const period = parse(label);
  const subject = (await Subject.fromIds([subjectId])).get(subjectId);
  if (!subject) throw notFound("subject");
  if (!period) throw new RangeError(`${label} is no period`);
  const indicator = input ? await Indicator.draftOf(input) : await Indicator.fromId(indicatorId ?? "");
  const [own, ...inputs] = await Indicator.freezeAll([indicator]);
  if (!own) throw new Error("nothing was frozen");
  const read = await Indicator.openEvidence([own, ...inputs], period);
  const estimates = (await read([subjectId])).get(subjectId);
  const cohort = usesCohort(own) ? await cohortMean(own, read) : null;
  return {
    period,
    subject: { id: subject.id, name: subject.name },
    key: own.key,
    unit: own.unit,
    decimals: own.decimals,
    score: scoreIndicator(own, estimates?.get(own.id), cohort ?? undefined),
    cohort,
    inputs: inputs.map((helper) => {
      const { status, reason, value, n, standardError, low, high } = scoreIndicator(
        { ...helper, missing: undefined, shrinkage: undefined },
        estimates?.get(helper.id),
      );
      const { key, name, unit, decimals } = helper;
      return { indicatorId: helper.id, key, name, unit, decimals, status, reason, value, n, standardError, low, high };
    }),
  };
}

async function cohortMean(
  indicator: Indicator.FrozenIndicator,
  read: Indicator.EvidenceReader,
): Promise<(CohortMean & { complete: boolean }) | null> {
  const gathering = gatherCohort(new Map([[indicator.id, indicator]]));
  let count = 0;
  for await (const page of Subject.all()) {
    const ids = page.map(({ id }) => id).slice(0, MAX_COHORT - count);
    count += page.length;
    for (let start = 0; start < ids.length; start += CHUNK) {
      for (const estimates of (await read(ids.slice(start, start + CHUNK))).values()) gathering.add(estimates);
    }
    if (count > MAX_COHORT) break;
  }
  const mean = gathering.cohort().get(indicator.id);
  return mean ? { ...mean, complete: count <= MAX_COHORT } : null;
}
