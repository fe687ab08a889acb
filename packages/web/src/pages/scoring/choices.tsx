import { useTranslation } from "react-i18next";
import type { Grain, SchemeSummary } from "../../api/scoring.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { periodName, todayIn } from "../../lib/days.js";
import { textIn } from "../../lib/locale.js";
import { GRAINS, recentPeriods } from "../../lib/periods.js";
import { SelectField } from "../../ui/field.js";

export function SchemeSelect({
  schemes,
  value,
  onChange,
}: {
  schemes: readonly SchemeSummary[];
  value: string;
  onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <SelectField className="w-60 max-w-full" label={t("scoring.scheme")} value={value} onChange={(event) => onChange(event.target.value)}>
      {schemes.map(({ id, name }) => (
        <option key={id} value={id}>
          {textIn(name, locale)}
        </option>
      ))}
    </SelectField>
  );
}

export function GrainSelect({ value, onChange }: { value: Grain; onChange: (grain: Grain) => void }) {
  const { t } = useTranslation();
  return (
    <SelectField className="w-32" label={t("scoring.grain")} value={value} onChange={(event) => onChange(event.target.value as Grain)}>
      {GRAINS.map((grain) => (
        <option key={grain} value={grain}>
          {t(`scoring.grains.${grain}`)}
        </option>
      ))}
    </SelectField>
  );
}

export function PeriodSelect({ grain, value, onChange }: { grain: Grain; value: string; onChange: (period: string) => void }) {
  const { t } = useTranslation();
  const { timeZone, locale } = useFormat();
  return (
    <SelectField className="w-44" label={t("scoring.period")} value={value} onChange={(event) => onChange(event.target.value)}>
      {recentPeriods(grain, todayIn(timeZone)).map((period) => (
        <option key={period} value={period}>
          {periodName(period, locale)}
        </option>
      ))}
    </SelectField>
  );
}
