export type { RuntimeOptions } from "./runtime/options.js";
export { productHandlers } from "./runtime/product.js";
export { type Runtime, startRuntime } from "./runtime/runtime.js";
