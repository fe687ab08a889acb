import type { Drivers } from "../../api/analysis.js";

type Dimension = Drivers["dimensions"][number];
type Placed = {
  dimension: Dimension & { importance: number; performance: number };
  /** Place in the table, from 1. */
  number: number;
  /** Percent of the picture's width from the left and of its height from the bottom. */
  x: number;
  y: number;
  labelY: number;
  isLeft: boolean;
};

/** Room at the edges for dots, their labels and the corners' words. */
const EDGE = 12;
/** Labels nearer than this lie on each other. */
const LABEL_GAP = 6.5;

const isKnown = (dimension: Dimension): dimension is Placed["dimension"] => dimension.importance !== null && dimension.performance !== null;

/** Where dots, labels and the dividing lines of the importance-performance picture go; `undefined` when there is too little to draw. */
export function placed({ dimensions, lines }: Drivers): { dots: Placed[]; lines: { x: number; y: number } } | undefined {
  const known = dimensions.flatMap((dimension, index) => (isKnown(dimension) ? [{ dimension, number: index + 1 }] : []));
  if (known.length < 2 || !lines) return undefined;
  const across = scaleOf(known.map(({ dimension }) => dimension.importance));
  const upwards = scaleOf(known.map(({ dimension }) => dimension.performance));
  const dots = known.map(({ dimension, number }): Placed => {
    const [x, y] = [across(dimension.importance), upwards(dimension.performance)];
    return { dimension, number, x, y, labelY: y, isLeft: x > 60 };
  });
  spreadLabels(dots);
  return { dots, lines: { x: across(lines.importance), y: upwards(lines.performance) } };
}

function scaleOf(values: readonly number[]): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => (high === low ? 50 : EDGE + ((value - low) / (high - low)) * (100 - 2 * EDGE));
}

/** Pushes labels of one side upwards until none lies on the one below it. */
function spreadLabels(dots: Placed[]): void {
  for (const side of [true, false]) {
    let lowest = Number.NEGATIVE_INFINITY;
    for (const dot of dots.filter(({ isLeft }) => isLeft === side).sort((a, b) => a.y - b.y)) {
      dot.labelY = Math.min(97, Math.max(dot.y, lowest + LABEL_GAP));
      lowest = dot.labelY;
    }
  }
}
