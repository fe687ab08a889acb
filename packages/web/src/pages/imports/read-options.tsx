import { useTranslation } from "react-i18next";
import type { Options, Preview } from "../../api/imports.js";
import { CheckField, SelectField } from "../../ui/field.js";
import { TimeZoneField } from "../../ui/time-zone-field.js";
import { DATE_FORMATS, exampleOf } from "./mapping.js";

const DELIMITERS = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const;
const ENCODINGS = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be", "shift_jis", "euc-kr", "windows-1252"] as const;
const DELIMITER_KEYS = [",", ";", "\t", "|"] as const;

export const delimiterName = (delimiter: Preview["delimiter"]) => DELIMITERS[delimiter];

type OptionsProps = { options: Options; onChange: (options: Options) => void; preview: Preview };

/** Encoding, delimiter, dates and numbers; each is recognised and can be overruled. */
export function ReadOptions({ options, onChange, preview }: OptionsProps) {
  const { t } = useTranslation();
  const set = (change: Partial<Options>) => onChange({ ...options, ...change });
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <SelectField
        label={t("imports.encoding")}
        value={options.encoding}
        onChange={({ target }) => set({ encoding: target.value as Options["encoding"] })}
      >
        <option value="auto">{t("imports.auto", { value: preview.encoding.toUpperCase() })}</option>
        {ENCODINGS.map((each) => (
          <option key={each} value={each}>
            {each.toUpperCase()}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("imports.delimiter")}
        value={options.delimiter}
        onChange={({ target }) => set({ delimiter: target.value as Options["delimiter"] })}
      >
        <option value="auto">{t("imports.auto", { value: t(`imports.delimiters.${delimiterName(preview.delimiter)}`) })}</option>
        {DELIMITER_KEYS.map((each) => (
          <option key={each} value={each}>
            {t(`imports.delimiters.${DELIMITERS[each]}`)}
          </option>
        ))}
      </SelectField>
      <DateFormat options={options} onChange={onChange} preview={preview} />
      <TimeZoneField
        label={t("imports.timeZone")}
        hint={t("imports.timeZoneHint")}
        value={options.timeZone ?? "UTC"}
        onChange={({ target }) => set({ timeZone: target.value })}
      />
      <CheckField
        className="sm:col-span-2 lg:col-span-4"
        label={t("imports.decimalComma")}
        checked={options.decimalComma}
        onChange={({ target }) => set({ decimalComma: target.checked })}
      />
    </div>
  );
}

function DateFormat({ options, onChange, preview }: OptionsProps) {
  const { t } = useTranslation();
  const isUnclear = preview.dateFormat === null;
  const recognised = options.dateFormat === "auto" && preview.dateFormat ? preview.dateFormat : undefined;
  return (
    <SelectField
      label={t("imports.dateFormat")}
      error={isUnclear ? t("imports.dateUnclear") : undefined}
      value={options.dateFormat}
      onChange={({ target }) => onChange({ ...options, dateFormat: target.value })}
    >
      <option value="auto">
        {isUnclear || !recognised ? t("imports.dateChoose") : t("imports.auto", { value: exampleOf(recognised) })}
      </option>
      {DATE_FORMATS.map((each) => (
        <option key={each} value={each}>
          {exampleOf(each)}
        </option>
      ))}
    </SelectField>
  );
}
