export { templates } from "./catalogue.js";
export { fromTemplate } from "./create.js";
export * from "./schema.js";
