import { useTranslation } from "react-i18next";
import { useFormat } from "../../../app/session-context.js";
import { todayIn } from "../../../lib/days.js";
import { TextField } from "../../../ui/field.js";

type Props = { value: string | null; least: string | null; onChange: (value: string | null) => void };

/** For every period, or for those that begin on a day or later. */
export function EffectiveDate({ value, least, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const isDated = value !== null;
  const choice = (dated: boolean, label: string, hint: string) => (
    <label className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line p-3 has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:opacity-60">
      <input
        type="radio"
        name="effective"
        className="mt-1 flex-none accent-(--accent)"
        checked={isDated === dated}
        disabled={!dated && least !== null}
        onChange={() => onChange(dated ? (least ?? todayIn(format.timeZone)) : null)}
      />
      <span className="min-w-0">
        <span className="block font-medium">{label}</span>
        <span className="block text-[0.85rem] text-muted">{hint}</span>
      </span>
    </label>
  );
  return (
    <fieldset>
      <legend className="mb-1.5 text-[0.93rem] font-semibold">{t("schemes.effect.title")}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {choice(
          false,
          t("schemes.effect.always"),
          least === null ? t("schemes.effect.alwaysHint") : t("schemes.effect.taken", { day: format.day(least) }),
        )}
        {choice(true, t("schemes.effect.dated"), t("schemes.effect.datedHint"))}
      </div>
      {isDated && (
        <TextField
          className="mt-3 w-48"
          label={t("schemes.effect.day")}
          type="date"
          required
          min={least ?? undefined}
          value={value}
          onChange={(event) => event.target.value !== "" && onChange(event.target.value)}
        />
      )}
    </fieldset>
  );
}
