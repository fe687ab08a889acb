import { useTranslation } from "react-i18next";
import type { SchemeTemplate } from "../../../api/scheme-templates.js";
import { useFormat, useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { CheckField } from "../../../ui/field.js";

type Props = { template: SchemeTemplate; chosen: readonly string[]; onChange: (keys: string[]) => void };

/** Further dimensions that a template can have. */
export function OptionChecks({ template: { options }, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  if (options.length === 0) return null;
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1.5 text-[0.87rem] font-medium">{t("schemes.fresh.options")}</legend>
      {options.map(({ key, name, description, share }) => (
        <CheckField
          key={key}
          label={t("schemes.fresh.option", { name: textIn(name, locale), share: format.percent(share) })}
          hint={textIn(description, locale)}
          checked={chosen.includes(key)}
          onChange={(event) => onChange(event.target.checked ? [...chosen, key] : chosen.filter((each) => each !== key))}
        />
      ))}
    </fieldset>
  );
}
