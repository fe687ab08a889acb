export { type Estimates, type EvidenceReader, openEvidence } from "../indicator/index.js";
