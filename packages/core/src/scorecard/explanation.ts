import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { current } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import type { FrozenIndicator } from "../indicator/index.js";
import { shift } from "../period/index.js";
import * as Scheme from "../scheme/index.js";
import {
  type Attribution,
  attribute,
  attributeDistance,
  evaluate,
  type LeafScores,
  liftOf,
  roundToSum,
  type ScorecardBody,
  valueFor,
} from "../scoring/index.js";
import { type Card, periodOf, storedCards } from "./cards.js";
import { unpacked } from "./compute.js";
import { DECIMALS } from "./display.js";
import { pointsKey } from "./entity.js";
import type { ExplanationQuery, ScorecardExplanation } from "./explanation-schema.js";

type Read = { card: Card; body: ScorecardBody; leaves: LeafScores };

/**
 * What a scorecard's score is short of, what changed since another one, and what would lift the grade,
 * each split among the indicators so that the displayed points add up. Compared with the scorecard of
 * the period before unless told. Throws `not_found`, and `unprocessable` for a scorecard of something else.
 */
export async function explanation(id: string, { compareTo, target }: ExplanationQuery): Promise<ScorecardExplanation> {
  const now = await readCard(id);
  const version = await Scheme.publishedVersion(now.card.schemeId, now.card.schemeVersion);
  const before = await cardBefore(now.card, compareTo);
  const { definition } = version;
  const distance = attributeDistance(definition, now.leaves, target);
  return {
    scorecardId: id,
    distance: distance ? { target, ...shown(distance) } : null,
    change: before ? changeBetween(definition, before, now) : null,
    lift: liftWithValues(definition, now, new Map(version.indicators.map((indicator) => [indicator.id, indicator]))),
  };
}

export async function readCard(id: string): Promise<Read> {
  const card = Id.isId("scorecard", id) ? (await storedCards([id])).get(id) : undefined;
  if (!card) throw notFound("scorecard");
  const body = unpacked(card.body);
  return { card, body, leaves: new Map(body.indicators.map(({ key, normalised }) => [key, normalised])) };
}

async function cardBefore(card: Card, compareTo: string | undefined): Promise<Read | undefined> {
  if (compareTo === undefined) {
    const id = await latestCardOf(card, shift(periodOf(card.period), -1).from);
    return id === undefined ? undefined : readCard(id);
  }
  const other = await readCard(compareTo);
  if (other.card.schemeId === card.schemeId && other.card.subject.id === card.subject.id) return other;
  throw new AppError("unprocessable", "compareTo must be a scorecard of the same subject and scheme, of another period or revision.");
}

/** The scorecard in force of the subject for the period that begins on the day: its highest version's last revision. */
async function latestCardOf({ subject, schemeId, period }: Card, from: string): Promise<string | undefined> {
  const { table } = current();
  const { pk, high } = pointsKey(subject.id, schemeId, periodOf(period).grain, from);
  const { Items = [] } = await table.documents.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": pk, ":prefix": `${high}#` },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: 1,
    }),
  );
  return Items[0]?.scorecardId as string | undefined;
}

/**
 * Both states are looked at through the later version's tree; what that does to the earlier score is told
 * as `scheme`, so that all parts add up to the change that a reader sees.
 */
function changeBetween(definition: Scheme.SchemeVersion["definition"], before: Read, now: Read): ScorecardExplanation["change"] {
  const from = {
    scorecardId: before.card.id,
    period: periodOf(before.card.period),
    schemeVersion: before.card.schemeVersion,
    score: before.body.score,
  };
  const earlier = evaluate(definition, before.leaves);
  const parts = attribute(definition, earlier, evaluate(definition, now.leaves));
  if (!parts || before.body.score === null || now.body.score === null || earlier.score === null) return { from, parts: null };
  const scheme = earlier.score - before.body.score;
  const settled = Math.abs(scheme) < 1e-9 ? 0 : scheme;
  return { from, parts: shown({ ...parts, total: parts.total + settled }, settled) };
}

/** Rounded together: indicators, gates, the rest and the scheme's part add up to the rounded total. */
function shown({ leaves, gates, other, total }: Attribution, scheme = 0) {
  const rows = [...leaves].map(([key, points]) => ({ key, points }));
  const shut = [...gates].map(([key, points]) => ({ key, points }));
  const all = [...rows, ...shut].map(({ points }) => points);
  const rounded = roundToSum([...all, other, scheme], total, DECIMALS).map((points) => points ?? 0);
  const display = (list: typeof rows, at: number) => list.map((row, index) => ({ ...row, pointsRounded: rounded[at + index] ?? 0 }));
  return {
    total,
    totalRounded: Number(total.toFixed(DECIMALS)),
    indicators: display(rows, 0),
    gates: display(shut, rows.length),
    other: { points: other, pointsRounded: rounded[all.length] ?? 0 },
    scheme: { points: scheme, pointsRounded: rounded[all.length + 1] ?? 0 },
  };
}

function liftWithValues(
  definition: Scheme.SchemeVersion["definition"],
  { body, leaves }: Read,
  indicators: ReadonlyMap<string, FrozenIndicator>,
): ScorecardExplanation["lift"] {
  const lift = liftOf(definition, leaves);
  if (!lift) return null;
  const rows = new Map(body.indicators.map((row) => [row.key, row]));
  const steps = lift.steps.map((step) => {
    const row = rows.get(step.key);
    const indicator = row && indicators.get(row.indicatorId);
    if (!row || !indicator || row.value === null) return { ...step, value: null, toValue: null };
    const toValue = step.to === null ? null : valueFor(indicator, row.shrunk?.value ?? row.value, step.to, row.shrunk);
    return { ...step, value: row.value, toValue };
  });
  return { ...lift, steps };
}
