export { isApplied } from "./applied.js";
export { type Counts, type Head, type ItemKey, LeaseLost, readBooks, sum } from "./books.js";
export { checkHistory, HistoryError } from "./history.js";
export { type Inspection, inspect } from "./inspect.js";
export { Busy, currentRunner, type Runner, Stopped, tell } from "./lease.js";
export type { Registered } from "./migration.js";
export { connectOperator, type OperatorTable } from "./operator-table.js";
export { MIGRATIONS } from "./registry/index.js";
export { type Progress, type RunReport, run } from "./run.js";
