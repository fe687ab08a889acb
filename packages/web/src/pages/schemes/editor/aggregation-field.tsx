import { useTranslation } from "react-i18next";
import type { Aggregation } from "../../../api/schemes.js";
import { SelectField, TextField } from "../../../ui/field.js";

const METHODS = ["arithmetic", "geometric", "harmonic"] as const;
const DEFAULT_FLOOR = 1;

type Props = { value: Aggregation; onChange: (value: Aggregation) => void };

/** How the scores of children become the score of their branch, with what that does to a weak child. */
export function AggregationField({ value, onChange }: Props) {
  const { t } = useTranslation();
  const floor = "floor" in value ? value.floor : DEFAULT_FLOOR;
  const choose = (method: (typeof METHODS)[number]) => onChange(method === "arithmetic" ? { method } : { method, floor });
  return (
    <div className="space-y-2">
      <SelectField
        label={t("schemes.aggregation")}
        hint={t(`schemes.aggregationHints.${value.method}`)}
        value={value.method}
        onChange={(event) => choose(METHODS.find((each) => each === event.target.value) ?? "arithmetic")}
      >
        {METHODS.map((method) => (
          <option key={method} value={method}>
            {t(`schemes.aggregations.${method}`)}
          </option>
        ))}
      </SelectField>
      {value.method !== "arithmetic" && (
        <TextField
          className="[&_input]:max-w-28"
          label={t("schemes.floor")}
          hint={t("schemes.floorHint")}
          type="number"
          min={0.1}
          max={50}
          step="any"
          value={floor}
          onChange={(event) => {
            const typed = Number(event.target.value);
            if (typed > 0 && typed <= 50) onChange({ ...value, floor: typed });
          }}
        />
      )}
    </div>
  );
}
