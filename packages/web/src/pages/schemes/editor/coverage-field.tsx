import { useTranslation } from "react-i18next";
import { useFormat } from "../../../app/session-context.js";
import { SelectField } from "../../../ui/field.js";

const OFFERED = [0, 0.25, 0.5, 0.6, 0.75, 0.8, 0.9, 1];

/** How much of a branch must be measured for it to have a score. */
export function CoverageField({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <SelectField
      label={t("schemes.coverage")}
      hint={t("schemes.coverageHint")}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {[...new Set([...OFFERED, value])]
        .sort((a, b) => a - b)
        .map((share) => (
          <option key={share} value={share}>
            {format.percent(share)}
          </option>
        ))}
    </SelectField>
  );
}
