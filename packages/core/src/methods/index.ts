export { METHODS } from "./catalogue.js";
export { type Method, type Result, Undefined } from "./method.js";
export { fromName, run } from "./run.js";
