import type { Metrics } from "../metrics";
import type { AlarmSpecs } from "./alarm";

const DAY_MINUTES = 24 * 60;

/** Whether figures say what the evidence says. */
export const evidenceAlarms = ({ own, iteratorAge }: Metrics): AlarmSpecs => ({
  RollupsBehind: {
    suffers: "Scores, dashboards and complaint warnings leave out the evidence of the last minutes.",
    metric: iteratorAge,
    threshold: 5 * 60_000,
    rings: "at",
    of: [3, 5],
    silence: "well",
  },
  RollupsWrong: {
    suffers: "Some figures were wrong until tonight's comparison put them right; reports may have gone out with them.",
    metric: own("RollupDrift", "Maximum", { minutes: DAY_MINUTES }),
    threshold: 1,
    rings: "at",
    of: [1, 1],
    silence: "well",
  },
  RollupsUnchecked: {
    suffers: "Nobody suffers yet: for two nights nothing compared the figures with the evidence.",
    metric: own("RollupDrift", "SampleCount", { minutes: DAY_MINUTES }),
    threshold: 1,
    rings: "below",
    of: [2, 2],
    silence: "broken",
  },
});
