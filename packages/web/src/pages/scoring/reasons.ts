import { useTranslation } from "react-i18next";
import type { Scorecard } from "../../api/scoring.js";
import { useFormat } from "../../app/session-context.js";

type Reason = Scorecard["reason"];

/** Says in words why there is no score; nothing where there is one. Keys are told by their names where `nameOf` knows them. */
export function useReason(nameOf: (key: string) => string = (key) => key): (reason: Reason) => string | undefined {
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
    if (reason.code === "formula-input") {
      const keys = [...reason.missing, ...reason.suppressed];
      return t("scoring.reasons.formula-input", { keys: keys.map(nameOf).join(t("scorecard.comma")) });
    }
    if (reason.code === "formula-undefined") return t(`scoring.reasons.${reason.problem}`);
    if (reason.code === "veto-undecided")
      return t("scoring.reasons.veto-undecided", { keys: reason.keys.map(nameOf).join(t("scorecard.comma")) });
    return t("scoring.reasons.no-evidence");
  };
}
