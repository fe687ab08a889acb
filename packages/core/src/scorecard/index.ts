export { type Board, boardFields, refineBoard } from "./board.js";
export { scorerOf } from "./compute.js";
export { openEvidence } from "./evidence.js";
export { fromId, fromIds } from "./explain.js";
export { history } from "./history.js";
export { list, type Ranking } from "./list.js";
export * from "./schema.js";
export { score } from "./score.js";
