import { useTranslation } from "react-i18next";
import { useLocale } from "../app/session-context.js";
import { LOCALE_NAMES, LOCALES, type LocalizedText, textIn } from "../lib/locale.js";
import { ownText, withText } from "../lib/localized.js";
import { TextField } from "./field.js";

type NameFieldsProps = {
  label: string;
  hint?: string;
  text: LocalizedText | undefined;
  onChange: (text: LocalizedText | undefined) => void;
  error?: string | undefined;
  /** One below the other, where there is little room. */
  stacked?: boolean;
  maxLength?: number;
};

/** A short text in every language, the reader's own first; one is enough, the others show it through. */
export function NameFields({ label, hint, text, onChange, error, stacked, maxLength = 200 }: NameFieldsProps) {
  const { t } = useTranslation();
  const screen = useLocale();
  const order = [screen, ...LOCALES.filter((locale) => locale !== screen)];
  return (
    <fieldset>
      <legend className="mb-1 text-[0.87rem] font-medium">{label}</legend>
      <div className={stacked ? "space-y-2" : "grid gap-3 sm:grid-cols-3"}>
        {order.map((locale, index) => (
          <TextField
            key={locale}
            label={<span className="font-normal text-muted">{LOCALE_NAMES[locale]}</span>}
            aria-label={`${label}: ${t(`common.languages.${locale}`)}`}
            lang={locale}
            maxLength={maxLength}
            value={ownText(text, locale)}
            placeholder={textIn(text, locale)}
            error={index === 0 ? error : undefined}
            onChange={(event) => onChange(withText(text, locale, event.target.value))}
          />
        ))}
      </div>
      {hint && <p className="mt-1 text-[0.82rem] text-muted">{hint}</p>}
    </fieldset>
  );
}
