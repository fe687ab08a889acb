import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { numberSchema } from "../shapes.js";
import { binarySegmentation, type ChangePoints, pelt, pettitt } from "./change-point.js";
import { seriesOf, shortSeriesSchema } from "./shapes.js";

const example = { x: [80.1, 79.8, 80.4, 80.2, 79.9, 80.3, 83.1, 82.9, 83.4, 83, 82.7, 83.2] };
const params = z.strictObject({
  penalty: numberSchema.gt(0).optional().describe("What a shift must save in squared deviations; 3 σ² ln n if left out"),
  minimum: z.int().min(1).max(1000).default(2).describe("Fewest points between two shifts"),
});

const told = ({ changePoints, segments, penalty }: ChangePoints) => result({ changePoints, segments }, [], { penalty });

const optimal = method({
  name: "changePoint.pelt",
  summary: "All shifts of the mean at once, by penalised least squares (PELT)",
  formula: "minimise Σ over segments of Σ (x − segment mean)² + penalty · number of shifts",
  source: "Killick, Fearnhead & Eckley 2012, J. Am. Stat. Assoc. 107:1590-1598",
  input: shortSeriesSchema,
  params,
  example: { input: example },
  compute: (series, options) => told(pelt(seriesOf(series), options)),
});

const greedy = method({
  name: "changePoint.binarySegmentation",
  summary: "Shifts of the mean one after the other, the clearest first",
  formula: "split where Σ (x − mean)² falls most, while it falls by more than the penalty; at most 100 shifts",
  source: "Scott & Knott 1974, Biometrics 30:507-512",
  input: shortSeriesSchema,
  params,
  example: { input: example },
  compute: (series, options) => told(binarySegmentation(seriesOf(series), options)),
});

const ranked = method({
  name: "changePoint.pettitt",
  summary: "Whether and where the level shifted once, by ranks",
  formula: "U_t = Σ_i≤t Σ_j>t sign(x_i − x_j); K = max |U_t|; p ≈ 2 exp(−6 K² / (n³ + n²))",
  source: "Pettitt 1979, Appl. Statist. 28:126-135",
  input: shortSeriesSchema,
  example: { input: example },
  compute(series) {
    const test = pettitt(seriesOf(series));
    return result(test, test.changePoint === null ? ["All values are equal: nothing changed."] : []);
  },
});

export const CHANGE_POINTS: Method[] = [optimal, greedy, ranked];
