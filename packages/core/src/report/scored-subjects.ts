import { type Period, shift } from "../period/index.js";
import * as Scheme from "../scheme/index.js";
import * as Scorecard from "../scorecard/index.js";
import type { Facts, ScoredSubject } from "./compose/index.js";
import type { Scope } from "./read-metrics.js";

/** A report shows the best so many; the console has them all. */
const SHOWN = 100;
const EVERYBODY = 100_000;

/**
 * Scores the period by the scheme's version in force for it (a draft has none), so that late data are in, and reads the ranking. Everybody
 * is scored, because a rank among a few chosen ones would say something else. A subject that nobody said anything
 * about is told of only where it was chosen: else a few scores would drown among hundreds without any.
 */
export async function scoredSubjects(
  schemeId: string | undefined,
  scope: Scope,
  period: Period,
): Promise<Pick<Facts, "scheme" | "scorecards">> {
  const version = schemeId === undefined ? undefined : await Scheme.versionIfAny(schemeId, period);
  if (!version) return { scheme: null, scorecards: [] };
  await Scorecard.score(version.schemeId, { period: period.label, version: version.number });
  const ranking = await rankedRows(version.schemeId, period, version.number);
  const wanted = ranking.filter((row) => (scope === null ? row.status !== "missing" : scope.includes(row.subjectId)));
  const shown = wanted.slice(0, SHOWN);
  const cards = await Scorecard.fromIds(shown.map((row) => row.scorecardId));
  const before = new Map((await rankedRows(version.schemeId, shift(period, -1))).map((row) => [row.subjectId, row.score]));
  const scorecards = shown.map((row): ScoredSubject => {
    const card = cards.get(row.scorecardId);
    return {
      ...summaryOf(row),
      previousScore: before.get(row.subjectId) ?? null,
      contributions: card ? contributionsOf(card, version) : [],
    };
  });
  return { scheme: { name: version.name, version: version.number }, scorecards };
}

async function rankedRows(schemeId: string, period: Period, version?: number): Promise<Scorecard.RankedScorecard[]> {
  return (await Scorecard.list({ schemeId, period: period.label, version, limit: EVERYBODY })).data;
}

const summaryOf = ({ subjectId, subjectName, status, score, low, high, grade, rank, n }: Scorecard.RankedScorecard) => ({
  subjectId,
  subjectName,
  status,
  score,
  low,
  high,
  grade,
  rank,
  n,
});

/** What the nodes at the top of the tree add to the score, in tree order. */
function contributionsOf({ dimensions, indicators }: Scorecard.Scorecard, version: Scheme.SchemeVersion): ScoredSubject["contributions"] {
  return version.definition.children.flatMap(({ key }) => {
    const dimension = dimensions.find((one) => one.key === key);
    const indicator = indicators.find((one) => one.key === key);
    const node = dimension ?? indicator;
    if (!node || node.contribution === null) return [];
    return [{ label: node.name, contribution: node.contribution, score: dimension ? dimension.score : (indicator?.normalised ?? null) }];
  });
}
