import { useTranslation } from "react-i18next";
import type { Definition } from "../../../api/surveys.js";
import { LOCALE_NAMES, LOCALES, type Locale } from "../../../lib/locale.js";
import { withText } from "../../../lib/localized.js";
import { TextField } from "../../../ui/field.js";
import { Panel } from "../../../ui/page.js";
import { LocalizedField } from "./localized-field.js";

type SettingsProps = {
  name: string;
  onName: (name: string) => void;
  definition: Definition;
  onChange: (definition: Definition) => void;
  locale: Locale;
};

/** Name, title, texts around the questions, and the languages on offer. */
export function SurveySettings({ name, onName, definition, onChange, locale }: SettingsProps) {
  const { t } = useTranslation();
  const optional = (field: "intro" | "thanks", value: string) => {
    const { [field]: before, ...rest } = definition;
    const text = withText(before, locale, value);
    onChange(text === undefined ? (rest as Definition) : { ...rest, [field]: text as NonNullable<Definition["intro"]> });
  };
  return (
    <Panel title={t("surveyEditor.settings")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("common.name")}
          hint={t("surveys.nameHint")}
          value={name}
          maxLength={200}
          onChange={(event) => onName(event.target.value)}
        />
        <LocalizedField
          label={t("surveyEditor.surveyTitle")}
          text={definition.title}
          locale={locale}
          onChange={(value) => onChange({ ...definition, title: (withText(definition.title, locale, value) ?? "") as Definition["title"] })}
        />
        <LocalizedField
          long
          label={t("surveyEditor.intro")}
          optional
          text={definition.intro}
          locale={locale}
          onChange={(value) => optional("intro", value)}
        />
        <LocalizedField
          long
          label={t("surveyEditor.thanks")}
          optional
          text={definition.thanks}
          locale={locale}
          onChange={(value) => optional("thanks", value)}
        />
        <Offered definition={definition} onChange={onChange} />
      </div>
    </Panel>
  );
}

function Offered({ definition, onChange }: Pick<SettingsProps, "definition" | "onChange">) {
  const { t } = useTranslation();
  const offered = definition.locales ?? [];
  const toggle = (each: Locale) => {
    const next = LOCALES.filter((locale) => (locale === each ? !offered.includes(each) : offered.includes(locale)));
    if (next.length > 0) onChange({ ...definition, locales: next });
  };
  return (
    <fieldset>
      <legend className="mb-1 text-[0.87rem] font-medium">{t("surveyEditor.offered")}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {LOCALES.map((each) => (
          <label key={each} lang={each} className="flex min-h-8 items-center gap-2">
            <input type="checkbox" className="size-4 accent-(--accent)" checked={offered.includes(each)} onChange={() => toggle(each)} />
            {LOCALE_NAMES[each]}
          </label>
        ))}
      </div>
      {offered.length === 1 && <p className="text-[0.82rem] text-muted">{t("surveyEditor.offeredNeeded")}</p>}
    </fieldset>
  );
}
