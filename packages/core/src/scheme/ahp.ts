import type { Problem } from "../errors/index.js";
import { ACCEPTABLE_CR, eigenvectorPriorities, groupJudgements, type Judgements, mostInconsistent } from "../methods/weights/ahp.js";
import type { RandomIndexTable } from "../methods/weights/random-index.js";
import type { Ahp } from "../scoring/index.js";
import type { Derivation } from "./derivation-schema.js";

type Judged = NonNullable<Derivation["ahp"]>["joined"];

/** Weights of children from their judges' matrices, which must fit: see `weightingProblems`. Warnings have `path` before them. */
export function ahpWeights(
  { judges, randomIndex }: Ahp,
  keys: readonly string[],
  path: string,
): { ahp: NonNullable<Derivation["ahp"]>; warnings: Problem[] } {
  const each = judges.map(({ name, matrix }) => ({ name, ...judged(matrix, keys, randomIndex) }));
  const joined = judged(groupJudgements(judges.map(({ matrix }) => matrix)), keys, randomIndex);
  const warnings = each.flatMap((judge, index) =>
    judge.consistent ? [] : [inconsistency(judge, `${path}.judges[${index}].matrix`, `Judge ${judge.name || index + 1}`)],
  );
  if (!joined.consistent && judges.length > 1) warnings.push(inconsistency(joined, `${path}.judges`, "The group"));
  return { ahp: { judges: each, joined }, warnings };
}

function judged(matrix: Judgements, keys: readonly string[], table: RandomIndexTable): Judged {
  const priorities = eigenvectorPriorities(matrix, table);
  const worst = mostInconsistent(matrix, priorities);
  const { weights, lambdaMax, ci, ri, riTable, cr } = priorities;
  return {
    weights: named(weights, keys),
    lambdaMax,
    ci,
    ri,
    riTable,
    cr,
    consistent: cr <= ACCEPTABLE_CR,
    mostInconsistent: worst && {
      between: [keys[worst.i] ?? "", keys[worst.j] ?? ""],
      given: worst.given,
      suggested: worst.suggested,
      crAfter: worst.crAfter,
    },
  };
}

/** Weights with the keys that they belong to. */
export const named = (weights: ArrayLike<number>, keys: readonly string[]): { key: string; weight: number }[] =>
  keys.map((key, index) => ({ key, weight: weights[index] ?? 0 }));

function inconsistency({ cr, mostInconsistent: worst }: Judged, path: string, who: string): Problem {
  const advice = worst
    ? ` Look again at "${worst.between[0]}" against "${worst.between[1]}": it is ${short(worst.given)}, the other judgements imply ${short(worst.suggested)}.`
    : "";
  return {
    path,
    code: "inconsistent",
    message: `${who} has a consistency ratio of ${cr.toFixed(3)}, above ${ACCEPTABLE_CR.toFixed(2)}.${advice}`,
  };
}

/** A judgement as people write it: 3, or 1/3. */
const short = (judgement: number): string =>
  judgement >= 1 ? String(Number(judgement.toFixed(2))) : `1/${Number((1 / judgement).toFixed(2))}`;
