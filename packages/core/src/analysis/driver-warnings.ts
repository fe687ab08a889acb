import type { Cases } from "./driver-cases.js";
import type { Drivers } from "./driver-schema.js";

type Warning = Drivers["warnings"][number];
type Dimension = Drivers["dimensions"][number];

/** Beyond this a coefficient says little on its own; shares of R² still hold. [Marquardt 1970, Technometrics 12:591-612] */
const INFLATED = 10;
/** Cases a dimension from which coefficients are steady. */
const STEADY = 20;
const WEAK = 0.1;
const HALF = 0.5;

/** What to know before leaning on the drivers. */
export function driverWarnings({ counts, columns }: Cases, dimensions: readonly Dimension[], r2: number | null): Warning[] {
  const warnings: Warning[] = [];
  const warn = (code: Warning["code"], keys: string[], message: string) => warnings.push({ code, keys, message });
  const keysWhere = (holds: (dimension: Dimension) => boolean) => dimensions.filter(holds).map(({ key }) => key);
  if (!counts.all)
    warn("sampled", [], `Only the newest ${counts.read} of ${counts.inPeriod} responses were looked at. Raise limit to use more.`);
  const rare = keysWhere(({ answered }) => counts.matching > 0 && answered < HALF * counts.matching);
  if (rare.length > 0) {
    const message = `Answered by fewer than half: ${rare.join(", ")}. Only responses that answer everything count; leave them out to use more.`;
    warn("incomplete-answers", rare, message);
  }
  if (r2 === null) return warnings;
  const constant = keysWhere(
    ({ share, coefficient, varianceInflation }) => share === 0 && coefficient === null && varianceInflation === null,
  );
  const collinear = keysWhere(
    ({ key, varianceInflation }) => !constant.includes(key) && (varianceInflation === null || varianceInflation > INFLATED),
  );
  if (constant.length > 0) warn("constant-dimension", constant, `Always rated the same, so they explain nothing: ${constant.join(", ")}.`);
  if (collinear.length > 0) {
    const message = `These overlap so much that their coefficients cannot be told apart; their importance is shared between them: ${collinear.join(", ")}.`;
    warn("collinear", collinear, message);
  }
  if (counts.complete < STEADY * (columns.length - 1)) {
    warn("few-cases", [], `${counts.complete} complete cases for ${columns.length - 1} dimensions: take the order, not the digits.`);
  }
  if (r2 < WEAK)
    warn("weak-model", [], `All dimensions together explain ${(100 * r2).toFixed(0)} % of the outcome: what drives it was not asked.`);
  return warnings;
}
