export { compareMethods } from "./compare-methods.js";
export * from "./schema.js";
export { simulate } from "./simulate.js";
