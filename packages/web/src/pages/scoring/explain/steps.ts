import type { Explanation } from "../../../api/scorecards.js";

export type Parts = Pick<NonNullable<Explanation["distance"]>, "indicators" | "gates" | "other" | "totalRounded">;

type Piece = { key: string; kind: "indicator" | "gate" | "other" | "scheme" | "rounding"; points: number };
export type WalkStep = Piece & { from: number; to: number };
/** `still` counts the indicators that bring nothing to one decimal. */
export type Walk = { steps: WalkStep[]; still: number };

const TENTHS = 10;
const plus = (sum: number, points: number): number => Math.round((sum + points) * TENTHS) / TENTHS;

/**
 * Displayed points as a walk from one displayed score to another: the largest first, vetoes and what is left
 * over last. Two rounded scores may differ by a tenth more than their rounded difference; that is a step, too.
 */
export function walkBetween(start: number, end: number, parts: Parts & { scheme?: Parts["other"] }): Walk {
  const largestFirst = (a: Piece, b: Piece) => Math.abs(b.points) - Math.abs(a.points);
  const indicators = parts.indicators.map(({ key, pointsRounded }): Piece => ({ key, kind: "indicator", points: pointsRounded }));
  const gates = parts.gates.map(({ key, pointsRounded }): Piece => ({ key, kind: "gate", points: pointsRounded }));
  const rest: Piece[] = [
    { key: "other", kind: "other", points: parts.other.pointsRounded },
    { key: "scheme", kind: "scheme", points: parts.scheme?.pointsRounded ?? 0 },
  ];
  const told = [...indicators.toSorted(largestFirst), ...gates, ...rest].filter(({ points }) => points !== 0);
  const reached = told.reduce((sum, { points }) => plus(sum, points), start);
  const rounding: Piece = { key: "rounding", kind: "rounding", points: plus(end, -reached) };
  const moving = rounding.points === 0 ? told : [...told, rounding];
  let sum = start;
  const steps = moving.map((piece) => {
    const from = sum;
    sum = plus(sum, piece.points);
    return { ...piece, from, to: sum };
  });
  return { steps, still: indicators.filter(({ points }) => points === 0).length };
}
