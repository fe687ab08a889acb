import { useTranslation } from "react-i18next";
import { useFormat } from "../../../../app/session-context.js";
import { SelectField } from "../../../../ui/field.js";
import { type Combined, MAX_JUDGED, newAhp } from "../judgements.js";
import { JudgementsButton } from "./judgements-button.js";
import { ObjectiveFields } from "./objective-fields.js";
import { ShareField } from "./share-field.js";
import type { WeightingProps } from "./weighting-fields.js";

const RULES = ["linear", "multiplicative", "game-theory"] as const;
const FROM_DATA = ["entropy", "critic", "std", "merec"] as const;

/** Two sets of weights, what people judge and what the data say, and how they become one. */
export function CombinedFields({ weighting, ...props }: Omit<WeightingProps, "weighting"> & { weighting: Combined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nodes, onChange, path } = props;
  const { first, second, rule, share } = weighting;
  const change = (part: Partial<Combined>) => onChange({ ...weighting, ...part });
  return (
    <div className="grid items-start gap-x-5 gap-y-3 sm:grid-cols-2">
      <div className="space-y-3">
        <SelectField
          label={t("schemes.weighting.first")}
          hint={t(`schemes.weighting.hints.${first.method}`)}
          value={first.method}
          onChange={(event) => change({ first: event.target.value === "ahp" ? newAhp(nodes.length) : { method: "direct" } })}
        >
          <option value="direct">{t("schemes.weighting.sources.direct")}</option>
          <option value="ahp" disabled={nodes.length > MAX_JUDGED}>
            {t("schemes.weighting.sources.ahp")}
          </option>
        </SelectField>
        {first.method === "ahp" && <JudgementsButton {...props} weighting={weighting} ahp={first} />}
      </div>
      <div className="space-y-3">
        <SelectField
          label={t("schemes.weighting.second")}
          hint={t(`schemes.weighting.hints.${second.method}`)}
          value={second.method}
          onChange={(event) =>
            change({ second: { ...second, method: FROM_DATA.find((each) => each === event.target.value) ?? "entropy" } })
          }
        >
          {FROM_DATA.map((each) => (
            <option key={each} value={each}>
              {t(`schemes.weighting.sources.${each}`)}
            </option>
          ))}
        </SelectField>
        <ObjectiveFields value={second} path={`${path}.second`} onChange={(next) => change({ second: next })} />
      </div>
      <SelectField
        label={t("schemes.weighting.rule")}
        hint={t(`schemes.weighting.ruleHints.${rule}`)}
        value={rule}
        onChange={(event) => change({ rule: RULES.find((each) => each === event.target.value) ?? "linear" })}
      >
        {RULES.map((each) => (
          <option key={each} value={each}>
            {t(`schemes.weighting.rules.${each}`)}
          </option>
        ))}
      </SelectField>
      {rule === "linear" && (
        <ShareField
          label={t("schemes.weighting.share")}
          words={t("schemes.weighting.shares", { first: format.wholePercent(share), second: format.wholePercent(1 - share) })}
          value={share}
          onChange={(next) => change({ share: next })}
        />
      )}
    </div>
  );
}
