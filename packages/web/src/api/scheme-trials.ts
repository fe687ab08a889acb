import { api, dataOf, type Schemas } from "./client.js";
import type { Definition } from "./schemes.js";
import type { Board } from "./scoring.js";

export type Simulation = Schemas["Simulation"];
export type SimulatedSubject = Schemas["SimulatedSubject"];
export type MethodComparison = Schemas["MethodComparison"];
export type ComparedMethod = Schemas["ComparedMethod"];
export type ComparedSubject = Schemas["ComparedSubject"];

/** In the order in which they are shown. */
const METHODS: ComparedMethod["method"][] = [
  "arithmetic",
  "geometric",
  "harmonic",
  "equal-weights",
  "entropy",
  "critic",
  "std",
  "merec",
  "topsis",
  "vikor",
  "copeland",
];

export type Trial = { period: string; board: Board; definition: Definition };

const bodyOf = ({ period, board: { by, tag }, definition }: Trial) => ({
  period,
  by,
  ...(tag === undefined ? {} : { tag }),
  definition: definition as Schemas["SchemeDefinition"],
});

/** Scores a period by a tree that is being edited, beside the version in force. Nothing is stored. */
export const simulate = (id: string, trial: Trial) =>
  dataOf(api.POST("/v1/schemes/{id}/simulate", { params: { path: { id } }, body: { ...bodyOf(trial), limit: 200 } }));

/** Ranks the same subjects by other methods. Nothing is stored. */
export const compareMethods = (id: string, trial: Trial) =>
  dataOf(
    api.POST("/v1/schemes/{id}/compare-methods", { params: { path: { id } }, body: { ...bodyOf(trial), methods: METHODS, limit: 50 } }),
  );
