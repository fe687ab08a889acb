import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Indicator } from "../../../api/indicators.js";
import { useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { TextField } from "../../../ui/field.js";
import { useSourceWords } from "../../indicators/source-words.js";

type PickerProps = {
  indicators: readonly Indicator[];
  /** Those that the tree has already. */
  used?: ReadonlySet<string>;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
};

/** Several indicators out of all in use, with a search once there are many. */
export function IndicatorPicker({ indicators, used, chosen, onChange }: PickerProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const id = useId();
  const sourceWords = useSourceWords();
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const shown = indicators.filter(({ name, key }) => `${textIn(name, locale)} ${key}`.toLowerCase().includes(wanted));
  const toggle = (each: string) => onChange(chosen.includes(each) ? chosen.filter((other) => other !== each) : [...chosen, each]);
  return (
    <fieldset>
      <legend className="mb-1.5 text-[0.87rem] font-medium">{t("schemes.chooseIndicators")}</legend>
      {indicators.length > 8 && (
        <TextField
          label={t("common.search")}
          labelHidden
          placeholder={t("common.search")}
          type="search"
          className="mb-2"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <ul className="max-h-72 divide-y divide-line overflow-y-auto rounded-md border border-line">
        {shown.map((indicator) => {
          const { kind, detail } = sourceWords(indicator.source);
          return (
            <li key={indicator.id}>
              <label htmlFor={`${id}-${indicator.id}`} className="flex items-start gap-2.5 px-3 py-2 hover:bg-sunken/60">
                <input
                  id={`${id}-${indicator.id}`}
                  type="checkbox"
                  className="mt-1 size-4 flex-none accent-(--accent)"
                  checked={chosen.includes(indicator.id)}
                  onChange={() => toggle(indicator.id)}
                />
                <span className="min-w-0">
                  <span className="block break-words">
                    {textIn(indicator.name, locale)}
                    {used?.has(indicator.id) && <span className="text-muted"> · {t("schemes.inUse")}</span>}
                  </span>
                  <span className="block text-[0.82rem] break-words text-muted">
                    {kind} · {detail}
                  </span>
                </span>
              </label>
            </li>
          );
        })}
        {shown.length === 0 && <li className="px-3 py-4 text-center text-[0.9rem] text-muted">{t("schemes.noIndicatorFound")}</li>}
      </ul>
    </fieldset>
  );
}
