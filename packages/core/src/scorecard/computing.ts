/** The steps of a scoring, for those who carry it out piece by piece. */
export type { Entrant } from "./board.js";
export { type Computation, openComputation, openScorer, readCohort, settle } from "./computation.js";
export { entrantsOf } from "./entrants.js";
export { withLease } from "./lease.js";
export type { Row } from "./ranking.js";
