export { bodyOf, type ClientOptions, createClient, type TouchstoneClient } from "./client.js";
export { ApiError, ConnectionError, type FieldProblem, type Problem, problemOf } from "./problem.js";
export type { components, paths } from "./schema.js";
