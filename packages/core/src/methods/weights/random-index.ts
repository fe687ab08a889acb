/**
 * Random indices RI(n): the mean consistency index of random judgements, for n = 1, 2, …, 15. Each
 * table comes from another simulation, so a consistency ratio means something only with its table.
 */
const TABLES = {
  // Saaty 1980, The Analytic Hierarchy Process, McGraw-Hill: 500 matrices of each size.
  "saaty-1980": [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  // Alonso & Lamata 2006, IJUFKS 14(4):445-459: 100,000 matrices of each size.
  "alonso-lamata-2006": [0, 0, 0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5365, 1.5551, 1.5713, 1.5838],
} as const satisfies Record<string, readonly number[]>;

export type RandomIndexTable = keyof typeof TABLES;

export const RANDOM_INDEX_TABLES = Object.keys(TABLES) as RandomIndexTable[];
export const DEFAULT_TABLE: RandomIndexTable = "saaty-1980";

/** Judgements of more things than this have no tabulated index, and nobody makes them. */
export const MAX_COMPARED = 15;

/** RI of `n` things compared, 1 ≤ n ≤ 15. */
export function randomIndex(n: number, table: RandomIndexTable): number {
  const index = TABLES[table][n - 1];
  if (index === undefined) throw new RangeError(`no random index of ${n}`);
  return index;
}

/** The table whose id a text begins with, as in "Alonso & Lamata 2006 (n=3: .5245)", or that begins with the authors named. */
export function tableNamed(text: string): RandomIndexTable | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
  const named = plain(text);
  return RANDOM_INDEX_TABLES.find(
    (table) => named.startsWith(plain(table)) || (named.length >= "saaty".length && plain(table).startsWith(named)),
  );
}
