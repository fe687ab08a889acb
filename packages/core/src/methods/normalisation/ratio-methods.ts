import { type Method, method } from "../method.js";
import { type ColumnTransform, columnsSchema, transformColumns } from "./columns.js";
import {
  distanceFromBest,
  enhancedAccuracy,
  linearRatio,
  logarithmicShare,
  nonlinearRatio,
  ratioToMaximum,
  shareOfSum,
  vectorRatio,
} from "./ratios.js";

const ratioMethod = (documented: Pick<Method, "name" | "summary" | "formula" | "source">, transform: ColumnTransform): Method =>
  method({
    ...documented,
    input: columnsSchema,
    example: {
      input: {
        matrix: [
          [66, 4.1],
          [61, 4.8],
          [95, 3.9],
        ],
        types: [-1, 1],
      },
    },
    compute: (columns) => transformColumns(columns, transform),
  });

const JAHAN = "Jahan & Edwards 2015, Materials & Design 65:335-342";
const HWANG = "Hwang & Yoon 1981, Multiple Attribute Decision Making";

/** By ratios within the column. */
export const RATIO_METHODS: Method[] = [
  ratioMethod(
    {
      name: "normalise.vector",
      summary: "Divides every column by its Euclidean length.",
      formula: "benefit x/√Σx², cost 1 − x/√Σx²; a column of zeros has ratios of 0",
      source: HWANG,
    },
    vectorRatio,
  ),
  ratioMethod(
    {
      name: "normalise.sum",
      summary: "Turns every column into shares that add up to 1.",
      formula: "benefit x/Σx, cost (1/x)/Σ(1/x); a column of zeros has equal shares",
      source: HWANG,
    },
    shareOfSum,
  ),
  ratioMethod(
    {
      name: "normalise.linearRatio",
      summary: "Compares every value with the best of its column as a ratio; the best gets 1.",
      formula: "benefit x/max, cost min/x",
      source: HWANG,
    },
    linearRatio,
  ),
  ratioMethod(
    {
      name: "normalise.max",
      summary: "Divides by the column's largest value; for a cost the rest up to 1.",
      formula: "benefit x/max, cost 1 − x/max",
      source: JAHAN,
    },
    ratioToMaximum,
  ),
  ratioMethod(
    {
      name: "normalise.nonlinear",
      summary: "Ratios to the best value, raised to a power that widens gaps near the best.",
      formula: "benefit (x/max)², cost (min/x)³",
      source: JAHAN,
    },
    nonlinearRatio,
  ),
  ratioMethod(
    {
      name: "normalise.logarithmic",
      summary: "Shares of the column's summed logarithms.",
      formula: "benefit ln x/ln Πx, cost (1 − ln x/ln Πx)/(m − 1)",
      source: "Zavadskas & Turskis 2008, Technological and Economic Development of Economy 14(1)",
    },
    logarithmicShare,
  ),
  ratioMethod(
    {
      name: "normalise.enhancedAccuracy",
      summary: "One less each value's part in the column's summed distances from its best.",
      formula: "benefit 1 − (max − x)/Σ(max − x), cost 1 − (x − min)/Σ(x − min); a constant column scores 1",
      source: JAHAN,
    },
    enhancedAccuracy,
  ),
  ratioMethod(
    {
      name: "normalise.zavadskasTurskis",
      summary: "One less the distance from the column's best value, relative to that value.",
      formula: "1 − |best − x|/|best|, best the largest benefit or the smallest cost",
      source: `Zavadskas & Turskis 2008; ${JAHAN}`,
    },
    distanceFromBest,
  ),
];
