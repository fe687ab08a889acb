import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { QuantityChoice } from "../../api/analysis.js";
import { indicatorQueries } from "../../api/indicators.js";
import { scoringQueries } from "../../api/scoring.js";
import { useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { type FieldProps, SelectField } from "../../ui/field.js";

export type Quantities = {
  /** Every choice as the value of an option: an indicator's or a scheme's id. */
  ids: string[];
  indicators: { id: string; name: string }[];
  schemes: { id: string; name: string }[];
};

/** What can be looked at: the published schemes' scores and the indicators. `undefined` while it is not known. */
export function useQuantities(): Quantities | undefined {
  const locale = useLocale();
  const { data: indicators } = useQuery(indicatorQueries.every);
  const { data: schemes } = useQuery(scoringQueries.schemes());
  if (!indicators || !schemes) return undefined;
  const published = schemes.data.filter(({ publishedVersion, status }) => publishedVersion !== null && status !== "archived");
  const named = (all: readonly { id: string; name: Parameters<typeof textIn>[0] }[]) =>
    all.map(({ id, name }) => ({ id, name: textIn(name, locale) }));
  return { ids: [...published, ...indicators].map(({ id }) => id), indicators: named(indicators), schemes: named(published) };
}

/** An id's prefix says what it is of. */
export const choiceOf = (id: string): QuantityChoice => (id.startsWith("sch_") ? { schemeId: id } : { indicatorId: id });

type Props = Pick<FieldProps, "className" | "label" | "error"> & {
  quantities: Quantities;
  value: string;
  onChange: (id: string) => void;
  disabled?: boolean;
};

export function QuantitySelect({ quantities: { indicators, schemes }, value, onChange, ...field }: Props) {
  const { t } = useTranslation();
  const options = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
  return (
    <SelectField {...field} value={value} onChange={(event) => onChange(event.target.value)}>
      {schemes.length > 0 && <optgroup label={t("analysis.scores")}>{options(schemes)}</optgroup>}
      {indicators.length > 0 && <optgroup label={t("analysis.indicators")}>{options(indicators)}</optgroup>}
    </SelectField>
  );
}
