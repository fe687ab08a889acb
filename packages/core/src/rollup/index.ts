export { apply, type Change } from "./apply.js";
export { ALL, type Evidence, type Measure } from "./evidence.js";
export { type Metrics, read, readMany, type Span, series } from "./read.js";
