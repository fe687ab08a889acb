import { useTranslation } from "react-i18next";
import type { SchemeTemplate } from "../../../api/scheme-templates.js";
import { useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";

type Props = {
  templates: readonly SchemeTemplate[];
  /** Key of a template; empty for none, undefined before anything is chosen. */
  value: string | undefined;
  onChange: (key: string) => void;
};

/** What a scheme begins with. */
export function Start({ templates, value, onChange }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const choices = [
    ...templates.map(({ key, name, description, dimensions }) => ({
      key,
      title: textIn(name, locale),
      hint: textIn(description, locale),
      count: dimensions.reduce((sum, { indicators }) => sum + indicators.length, 0),
    })),
    { key: "", title: t("schemes.fresh.blank"), hint: t("schemes.fresh.blankHint"), count: 0 },
  ];
  return (
    <fieldset>
      <legend className="mb-1.5 text-[0.87rem] font-medium">{t("schemes.fresh.begin")}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {choices.map(({ key, title, hint, count }) => (
          <label
            key={key}
            className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line p-3 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="template"
              className="mt-1 flex-none accent-(--accent)"
              checked={value === key}
              onChange={() => onChange(key)}
            />
            <span className="min-w-0">
              <span className="block font-medium break-words">{title}</span>
              <span className="block text-[0.85rem] text-muted">{hint}</span>
              {count > 0 && <span className="mt-1 block text-[0.82rem] text-muted">{t("schemes.fresh.indicators", { count })}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
