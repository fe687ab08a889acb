import { useTranslation } from "react-i18next";
import type { Scorecard } from "../../api/scoring.js";
import { useFormat } from "../../app/session-context.js";

type Reason = Scorecard["reason"];

/** Says in words why there is no score; nothing where there is one. */
export function useReason(): (reason: Reason) => string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  return (reason) => {
    if (!reason) return undefined;
    if (reason.code === "below-minimum-sample")
      return t("scoring.reasons.below-minimum-sample", { n: format.integer(reason.n), minimum: format.integer(reason.minimumSample) });
    if (reason.code === "coverage-below-threshold")
      return t("scoring.reasons.coverage-below-threshold", {
        coverage: format.wholePercent(reason.coverage),
        threshold: format.wholePercent(reason.coverageThreshold),
      });
    return t("scoring.reasons.no-evidence");
  };
}
