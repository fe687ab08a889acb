import { rankBands } from "../packages/core/src/methods/outranking/rank-bands.js";
import { topsis } from "../packages/core/src/methods/outranking/topsis.js";
import { vikor } from "../packages/core/src/methods/outranking/vikor.js";
import { krippendorffAlpha } from "../packages/core/src/methods/panels/krippendorff.js";
import { eigenvectorPriorities } from "../packages/core/src/methods/weights/ahp.js";
import { criticWeights } from "../packages/core/src/methods/weights/critic.js";
import { entropyWeights } from "../packages/core/src/methods/weights/entropy.js";
import { median, type Row, round, type Section } from "./support.js";

const RUNS = 15;

/** Median over some runs, after as many that only warm up. One run repeats short work often enough to be timed. */
function medianMs(work: () => unknown, repeat = 1): number {
  const once = (): number => {
    const from = performance.now();
    for (let i = 0; i < repeat; i++) work();
    return (performance.now() - from) / repeat;
  };
  for (let i = 0; i < 5; i++) once();
  return median(Array.from({ length: RUNS }, once));
}

/** Reproducible figures between 1 and 100: a linear congruence is random enough to time arithmetic. */
function figures(count: number): Float64Array {
  let state = 1;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 1 + (99 * state) / 2 ** 32;
  });
}

type Timed = { method: string; size: string; ms: number; peer: number };

/** What the fastest NumPy-based libraries took for the same work, each in its best of several forms, on an idle two-core machine. */
const PEERS = {
  "10,000 × 50": { topsis: 17, entropy: 14, critic: 15, vikor: 18 },
  "100,000 × 50": { topsis: 206, entropy: 91, critic: 115, vikor: 176 },
};

function decisions(rows: number, size: keyof typeof PEERS): Timed[] {
  const matrix = { cells: figures(rows * 50), rows, columns: 50 };
  const weights = figures(50);
  const types = Array.from({ length: 50 }, (_, j): 1 | -1 => (j % 3 === 0 ? -1 : 1));
  const work = {
    topsis: () => topsis(matrix, { weights, types }),
    entropy: () => entropyWeights(matrix),
    critic: () => criticWeights(matrix, { types }),
    vikor: () => vikor(matrix, { weights, types }),
  };
  return (["topsis", "entropy", "critic", "vikor"] as const).map((method) => ({
    method,
    size,
    ms: medianMs(work[method]),
    peer: PEERS[size][method],
  }));
}

function ahp(): Timed {
  const drawn = figures(225);
  const judgement = (i: number, j: number): number => (i === j ? 1 : i < j ? (drawn[i * 15 + j] ?? 1) / 11 : 1 / judgement(j, i));
  const matrix = Array.from({ length: 15 }, (_, i) => Array.from({ length: 15 }, (__, j) => judgement(i, j)));
  return { method: "AHP eigenvector", size: "15 × 15", ms: medianMs(() => eigenvectorPriorities(matrix), 200), peer: 0.08 };
}

function simulation(): Timed {
  const scores = figures(1000 * 20);
  const weights = figures(20);
  const work = () => rankBands({ scores, weights, noise: 0.2, draws: 1000, seed: 1 });
  return { method: "rank bands, 1,000 draws", size: "1,000 × 20", ms: medianMs(work), peer: 71 };
}

/** Agreement of 50 raters on 10,000 units, whole numbers from 1 to 5 with a tenth missing. */
function panels(): Timed[] {
  const drawn = figures(50 * 10_000);
  const gaps = figures(50 * 10_000 + 7).subarray(7);
  const rating = (at: number): number | null => ((gaps[at] ?? 0) < 10.9 ? null : 1 + Math.floor((((drawn[at] ?? 1) - 1) / 99) * 5));
  const ratings = Array.from({ length: 50 }, (_, rater) => Array.from({ length: 10_000 }, (__, unit) => rating(rater * 10_000 + unit)));
  return (["nominal", "ordinal", "interval", "ratio"] as const).map((metric) => ({
    method: `Krippendorff's alpha, ${metric}`,
    size: "50 × 10,000",
    ms: medianMs(() => krippendorffAlpha(ratings, metric)),
    peer: 24,
  }));
}

/** Evaluation methods as scorecards call them: in this process, without HTTP. */
export function methods(): Section {
  const timed = [...decisions(10_000, "10,000 × 50"), ...decisions(100_000, "100,000 × 50"), ahp(), simulation(), ...panels()];
  const rows: Row[] = timed.map(({ method, size, ms, peer }) => ({
    method,
    size,
    "ms (median)": round(ms, 3),
    "NumPy-based peer ms": peer,
    "ours / peer": round(ms / peer, 2),
  }));
  return {
    title: "Evaluation methods",
    note: "Pure functions on typed arrays, warm. Peers: the fastest NumPy-based library found for each, measured on an idle two-core machine, medians.",
    rows,
  };
}
