import type { Criterion, Scores } from "./api.js";
import type { Texts } from "./texts.js";

/** Scales of up to as many points are shown as buttons, longer ones as a number to enter. */
const MOST_BUTTONS = 11;

export function pointsOf({ low, high, step }: Criterion["scale"]): number[] {
  const count = Math.round((high - low) / step) + 1;
  // Four decimals are what a scale may have; without rounding 0.1 steps would drift.
  return Array.from({ length: count }, (_, index) => Math.round((low + index * step) * 1e4) / 1e4);
}

export const isShort = ({ low, high, step }: Criterion["scale"]): boolean => Math.round((high - low) / step) + 1 <= MOST_BUTTONS;

export function isOnScale({ low, high, step }: Criterion["scale"], value: number): boolean {
  const steps = (value - low) / step;
  return value >= low && value <= high && Math.abs(steps - Math.round(steps)) < 1e-6;
}

/** What keeps a criterion from being submitted; undefined when nothing does. */
export function problemOf({ key, scale }: Criterion, scores: Scores, texts: Texts): string | undefined {
  const score = scores[key];
  if (score === undefined) return texts.needed;
  if (score !== null && !isOnScale(scale, score)) return texts.offScale(scale.low, scale.high, scale.step);
  return undefined;
}

/** The scores that a draft can keep: numbers still being typed are left out. */
export const keepable = (rubric: Criterion[], scores: Scores): Scores =>
  Object.fromEntries(
    rubric.flatMap(({ key, scale }) => {
      const score = scores[key];
      return score === null || (score !== undefined && isOnScale(scale, score)) ? [[key, score]] : [];
    }),
  );
