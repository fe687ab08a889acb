import { compile, type Formula, type FormulaProblem } from "../formula/index.js";
import type { Source } from "./schema.js";

/** What the network needs to know of an indicator. */
export type Member = { key: string; source: Source; archived: boolean };

/** Indicators with all that their formulas take, directly and through others. */
export type Network = {
  members: ReadonlyMap<string, Member>;
  formulas: ReadonlyMap<string, Formula>;
  /** Formulas that cannot be read, by key. */
  unreadable: ReadonlyMap<string, FormulaProblem[]>;
};

/** Finds indicators by their keys; those that do not exist are left out. */
export type Finder = (keys: readonly string[]) => Promise<Member[]>;

/** Far more than anybody can follow, and few enough to be read for every publication. */
const MAX_MEMBERS = 200;
export const MAX_LEVELS = 10;

/** Follows formulas level by level from the roots; a root takes the place of the stored indicator of its key. */
export async function loadNetwork(roots: readonly Member[], find: Finder): Promise<Network> {
  const members = new Map(roots.map((root) => [root.key, root]));
  const formulas = new Map<string, Formula>();
  const unreadable = new Map<string, FormulaProblem[]>();
  for (let level = [...members.values()]; level.length > 0; ) {
    const wanted = new Set<string>();
    for (const { key, source } of level) {
      if (source.type !== "formula") continue;
      const read = await compile(source.expression);
      if ("problems" in read) unreadable.set(key, read.problems);
      else formulas.set(key, read.ok);
      if ("ok" in read) for (const input of read.ok.inputs) if (!members.has(input)) wanted.add(input);
    }
    level = members.size > MAX_MEMBERS ? [] : await find([...wanted]);
    for (const member of level) members.set(member.key, member);
  }
  return { members, formulas, unreadable };
}

/** The way on which a formula takes itself, from `start`: it begins and ends with the same key. Undefined where there is none. */
export function cycleFrom({ formulas }: Pick<Network, "formulas">, start: string): string[] | undefined {
  const sound = new Set<string>();
  const visit = (key: string, path: readonly string[]): string[] | undefined => {
    const before = path.indexOf(key);
    if (before >= 0) return [...path.slice(before), key];
    if (sound.has(key)) return undefined;
    for (const input of formulas.get(key)?.inputs ?? []) {
      const found = visit(input, [...path, key]);
      if (found) return found;
    }
    sound.add(key);
    return undefined;
  };
  return visit(start, []);
}

/** How many formulas rest on each other below this one, itself included; for networks without cycles. */
export function levelsOf({ formulas }: Pick<Network, "formulas">, start: string): number {
  const known = new Map<string, number>();
  const visit = (key: string): number => {
    const formula = formulas.get(key);
    const levels = known.get(key) ?? (formula ? 1 + Math.max(0, ...formula.inputs.map(visit)) : 0);
    known.set(key, levels);
    return levels;
  };
  return visit(start);
}
