import type { LocalizedText } from "../locale/index.js";
import type { Result } from "./cohort-scores.js";
import type { SimulationReason } from "./schema.js";

const TOLD = 3;
const ROUNDING = 1e-9;

type Leaf = Result["indicators"][number];

/**
 * Why a score differs between two trees. A score is the sum of its leaves' contributions and what gates take, so
 * is the change; and because effective weights add up to 1 before and after, each leaf's part may be taken
 * against the score m in the middle: Δcontribution − m Δweight. A leaf that scores below m and weighs more
 * thus costs points, as a reader expects. The parts still add up to the change.
 */
export function reasonsOf(before: Result, after: Result, nameOf: (key: string) => LocalizedText, most = TOLD): SimulationReason[] {
  if (before.score === null || after.score === null) return [];
  const middle = (ungated(before) + ungated(after)) / 2;
  const was = new Map(before.indicators.map((row) => [row.key, row]));
  const is = new Map(after.indicators.map((row) => [row.key, row]));
  const leaves = [...new Set([...is.keys(), ...was.keys()])].map((key): SimulationReason => {
    const [a, b] = [was.get(key), is.get(key)];
    const points = part(b) - part(a) - middle * (weightOf(b) - weightOf(a));
    return { key, name: nameOf(key), cause: causeOf(a, b), points };
  });
  return [...leaves, ...gateReasons(before, after, nameOf)]
    .filter(({ points }) => Math.abs(points) > ROUNDING)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.key < b.key ? -1 : 1))
    .slice(0, most);
}

const part = (leaf: Leaf | undefined): number => leaf?.contribution ?? 0;
const weightOf = (leaf: Leaf | undefined): number => leaf?.effectiveWeight ?? 0;
const ungated = ({ indicators }: Result): number => indicators.reduce((sum, leaf) => sum + part(leaf), 0);

function causeOf(before: Leaf | undefined, after: Leaf | undefined): SimulationReason["cause"] {
  if (!before) return "added";
  if (!after) return "removed";
  const moved = Math.abs((after.normalised ?? 0) - (before.normalised ?? 0)) * (weightOf(before) + weightOf(after));
  return moved > ROUNDING ? "scale" : "weight";
}

function gateReasons(before: Result, after: Result, nameOf: (key: string) => LocalizedText): SimulationReason[] {
  const points = new Map<string, number>();
  for (const gate of after.gates ?? []) points.set(gate.key, (points.get(gate.key) ?? 0) + gate.points);
  for (const gate of before.gates ?? []) points.set(gate.key, (points.get(gate.key) ?? 0) - gate.points);
  return [...points].map(([key, change]) => ({ key, name: nameOf(key), cause: "gate", points: change }));
}
