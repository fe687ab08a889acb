export { apply, type Change, rollupPartition } from "./apply.js";
export { type CounterKey, countersOf } from "./encode.js";
export { ALL, type Evidence, type Measure } from "./evidence.js";
export { expectedOf, type Metrics, read, readMany, type Span, series } from "./read.js";
