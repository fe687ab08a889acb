import type { Criterion, RatingScale, Rubric } from "../assessment/index.js";
import { AppError, type Problem } from "../errors/index.js";
import type { FrozenIndicator } from "../indicator/index.js";
import * as Scheme from "../scheme/index.js";
import { nodesOf } from "../scoring/index.js";
import type { RubricFrom } from "./schema.js";

const USUAL: RatingScale = { low: 1, high: 5, step: 1 };

type Leaf = { key: string; weight: number; indicator: FrozenIndicator };

/** A rubric with one criterion per leaf of a published scheme. Throws `unprocessable` when no leaf fits. */
export async function rubricFrom({ schemeId, version, leaves, scale }: RubricFrom): Promise<Rubric> {
  const published = version === undefined ? await Scheme.currentVersion(schemeId) : await Scheme.publishedVersion(schemeId, version);
  const all = leavesOf(published);
  const named = Array.isArray(leaves) ? leaves : undefined;
  const fitting = leaves === "all" ? all : all.filter(({ indicator }) => assessed(indicator));
  const chosen = named?.flatMap((key) => all.find((leaf) => leaf.key === key) ?? []) ?? fitting;
  const unknown = (named ?? []).filter((key) => !all.some((leaf) => leaf.key === key));
  if (unknown.length > 0) throw unknownLeaves(unknown);
  if (chosen.length === 0)
    throw new AppError(
      "unprocessable",
      "No indicator of this scheme is fed by assessments. Name the leaves to judge (rubricFrom.leaves), or send a rubric of your own.",
    );
  const criteria = new Map<string, Criterion>();
  for (const leaf of chosen) {
    const criterion = criterionOf(leaf, scale);
    // Leaves that look at the same criterion from several perspectives are one criterion.
    if (!criteria.has(criterion.key)) criteria.set(criterion.key, criterion);
  }
  return [...criteria.values()];
}

function unknownLeaves(keys: string[]): AppError {
  const errors: Problem[] = keys.map((key) => ({
    path: "rubricFrom.leaves",
    code: "unknown",
    message: `the scheme has no indicator leaf ${key}`,
  }));
  return new AppError("unprocessable", errors.map(({ message }) => message).join("; "), { errors });
}

function leavesOf({ definition, indicators }: Scheme.SchemeVersion): Leaf[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const weights = new Map<string, number>();
  const leaves: Leaf[] = [];
  for (const { node, path } of nodesOf(definition)) {
    const parent = JSON.stringify(path.slice(0, -2));
    const weight = (weights.get(parent) ?? 1) * node.weight;
    weights.set(JSON.stringify(path), weight);
    const indicator = node.type === "indicator" ? byId.get(node.indicatorId) : undefined;
    if (indicator) leaves.push({ key: node.key, weight, indicator });
  }
  return leaves;
}

type Assessed = { type: "assessment"; criterion: string };

/** The source of an indicator that is fed by assessments. */
function assessed({ source }: { source: { type: string } }): Assessed | undefined {
  return source.type === "assessment" && "criterion" in source ? (source as Assessed) : undefined;
}

function criterionOf({ key, weight, indicator }: Leaf, scale: RatingScale | undefined): Criterion {
  const source = assessed(indicator);
  return {
    key: source?.criterion ?? key,
    name: indicator.name,
    scale: scale ?? (source && scaleOf(indicator)) ?? USUAL,
    levels: [],
    weight: weight > 0 ? weight : 1,
  };
}

/** The goalposts as a scale of whole steps, if they make one that a person can use. */
function scaleOf({ goalposts, measure }: FrozenIndicator): RatingScale | undefined {
  const per = measure.per ?? 1;
  const [low, high] = [goalposts.low / per, goalposts.high / per];
  const range = high - low;
  const isUsable = Number.isInteger(low) && Number.isInteger(high) && Math.abs(low) <= 1000 && Math.abs(high) <= 1000 && range <= 100;
  return isUsable ? { low, high, step: 1 } : undefined;
}
