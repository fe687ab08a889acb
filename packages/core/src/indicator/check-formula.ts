import type { Problem } from "../errors/index.js";
import { type FormulaProblem, written } from "../formula/index.js";
import { loadNetwork, type Member, type Network } from "./network.js";
import { asProblems, referenceProblems } from "./references.js";
import type { Indicator, Source } from "./schema.js";
import { allKeys, fromKeys } from "./store.js";

export type FormulaCheck = { problems: FormulaProblem[]; inputs: Indicator[] };

/** What is wrong with a formula of this key (for cycles), and the indicators that it takes directly. */
export async function checkFormula(expression: string, key?: string): Promise<FormulaCheck> {
  const root: Member = { key: key ?? "", source: { type: "formula", expression }, archived: false };
  const network = await loadNetwork([root], fromKeys);
  const problems = referenceProblems(network, root, await namable(network));
  const inputs = network.formulas.get(root.key)?.inputs ?? [];
  return { problems, inputs: await fromKeys(inputs.filter((input) => network.members.has(input) && input !== root.key)) };
}

/** How a formula names an indicator, with what people know it by. */
export const inputOf = ({ id, key, name, unit }: Indicator) => ({ id, key, name, unit, written: written(key) });

/** The keys that a formula may name; all of them are read only if one is unknown, to find the one that was meant. */
async function namable({ members, formulas }: Network): Promise<ReadonlySet<string>> {
  const unknown = [...formulas.values()].some(({ inputs }) => inputs.some((input) => !members.has(input)));
  return new Set([...members.keys(), ...(unknown ? await allKeys() : [])]);
}

/** The problems of a source as problems of a request. */
export async function sourceProblems(source: Source, key: string): Promise<Problem[]> {
  if (source.type !== "formula") return [];
  return asProblems((await checkFormula(source.expression, key)).problems, "source.expression");
}

/**
 * The indicators that the formulas among these take, directly and through others, and what is wrong with any of
 * them; by key. Those given are not repeated.
 */
export async function inputsOf(indicators: readonly Indicator[]): Promise<{ inputs: Indicator[]; problems: Problem[] }> {
  const found = new Map<string, Indicator>();
  const network = await loadNetwork(indicators, async (keys) => {
    const members = await fromKeys(keys);
    for (const member of members) found.set(member.key, member);
    return members;
  });
  const known = await namable(network);
  const problems = [...network.members.values()].flatMap((member) =>
    asProblems(referenceProblems(network, member, known), `indicators.${member.key}.source.expression`),
  );
  return { inputs: [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1)), problems };
}
