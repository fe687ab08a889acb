import { useTranslation } from "react-i18next";
import type { SchemeNode, Weighting } from "../../../../api/schemes.js";
import { useFormat } from "../../../../app/session-context.js";
import { todayIn } from "../../../../lib/days.js";
import { recentPeriods } from "../../../../lib/periods.js";
import { SelectField } from "../../../../ui/field.js";
import { ahpOf, MAX_JUDGED, newAhp, type Objective } from "../judgements.js";
import { type BranchKey, useLive } from "../live.js";
import { CombinedFields } from "./combined-fields.js";
import { DerivedWeights } from "./derived-weights.js";
import { JudgementsButton } from "./judgements-button.js";
import { ObjectiveFields } from "./objective-fields.js";

const SOURCES = ["direct", "ahp", "entropy", "critic", "std", "merec", "combined"] as const;
type WeightSource = (typeof SOURCES)[number];

export type WeightingProps = {
  branchKey: BranchKey;
  nodes: readonly SchemeNode[];
  /** The weighting's path as the API writes it. */
  path: string;
  weighting: Weighting | undefined;
  onChange: (weighting: Weighting | undefined) => void;
};

/** Where the weights of a branch's children come from, and how they come out. */
export function WeightingFields(props: WeightingProps) {
  const { t } = useTranslation();
  const { branchKey, nodes, path, weighting, onChange } = props;
  const method = weighting?.method ?? "direct";
  const start = useStart(nodes.length);
  const { derivations, pending } = useLive();
  return (
    <div className="space-y-3">
      <SelectField
        label={t("schemes.weighting.source")}
        hint={nodes.length < 2 ? t("schemes.weighting.nothing") : t(`schemes.weighting.hints.${method}`)}
        value={method}
        disabled={nodes.length < 2}
        onChange={(event) => onChange(start(SOURCES.find((each) => each === event.target.value) ?? "direct", weighting))}
      >
        {SOURCES.map((each) => (
          <option key={each} value={each} disabled={each === "ahp" && nodes.length > MAX_JUDGED}>
            {t(`schemes.weighting.sources.${each}`)}
          </option>
        ))}
      </SelectField>
      {weighting?.method === "ahp" && <JudgementsButton {...props} ahp={weighting} />}
      {weighting?.method === "combined" && <CombinedFields {...props} weighting={weighting} />}
      {weighting && weighting.method !== "ahp" && weighting.method !== "combined" && (
        <ObjectiveFields value={weighting} onChange={onChange} path={path} />
      )}
      {weighting && <DerivedWeights derivation={derivations.get(branchKey)} isPending={pending.has(branchKey)} />}
    </div>
  );
}

/** What each source begins with; what the one before had in common with it is kept. */
function useStart(size: number) {
  const { timeZone } = useFormat();
  const period = recentPeriods("quarter", todayIn(timeZone))[1] ?? "";
  return (source: WeightSource, before: Weighting | undefined): Weighting | undefined => {
    const objective: Objective =
      before?.method === "combined" ? before.second : before && before.method !== "ahp" ? before : { method: "entropy", period };
    const ahp = ahpOf(before);
    if (source === "direct") return undefined;
    if (source === "ahp") return ahp ?? newAhp(size);
    if (source === "combined")
      return { method: "combined", rule: "linear", share: 0.5, first: ahp ?? { method: "direct" }, second: objective };
    return { ...objective, method: source };
  };
}
