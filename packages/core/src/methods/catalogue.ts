import { AGGREGATION } from "./aggregation/catalogue.js";
import { COMPOSITE } from "./composite/catalogue.js";
import { DRIVERS } from "./drivers/catalogue.js";
import { FUZZY } from "./fuzzy/catalogue.js";
import { INFERENCE } from "./inference/catalogue.js";
import type { Method } from "./method.js";
import { NORMALISATION } from "./normalisation/catalogue.js";
import { OUTRANKING } from "./outranking/catalogue.js";
import { PANELS } from "./panels/catalogue.js";
import { SURVEY } from "./survey/catalogue.js";
import { TIME } from "./time/catalogue.js";
import { TREATMENT } from "./treatment/catalogue.js";
import { WEIGHTS } from "./weights/catalogue.js";

/** Every method, family by family in the order in which an evaluation uses them. */
export const METHODS: readonly Method[] = [
  ...TREATMENT,
  ...NORMALISATION,
  ...WEIGHTS,
  ...AGGREGATION,
  ...OUTRANKING,
  ...FUZZY,
  ...COMPOSITE,
  ...SURVEY,
  ...INFERENCE,
  ...PANELS,
  ...TIME,
  ...DRIVERS,
];
