import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../lib/locale.js";
import { withText } from "../../../lib/localized.js";
import { Button, IconButton } from "../../../ui/button.js";
import { type Choice, freeKey, moved } from "./change.js";
import { LocalizedField } from "./localized-field.js";

type ChoiceListProps = {
  legend: string;
  add: string;
  /** Of the keys that new entries get. */
  prefix: string;
  minimum: number;
  choices: readonly Choice[];
  locale: Locale;
  onChange: (choices: Choice[]) => void;
};

/** Options of a choice, or rows of a matrix. */
export function ChoiceList({ legend, add, prefix, minimum, choices, locale, onChange }: ChoiceListProps) {
  const { t } = useTranslation();
  const keys = choices.map(({ key }) => key);
  return (
    <fieldset>
      <legend className="mb-1 text-[0.87rem] font-medium">{legend}</legend>
      <ul className="space-y-2">
        {choices.map((choice, index) => (
          <li key={choice.key} className="flex items-center gap-1">
            <LocalizedField
              className="flex-1"
              label={`${legend} ${index + 1}`}
              labelHidden
              text={choice.label}
              locale={locale}
              onChange={(value) =>
                onChange(choices.with(index, { ...choice, label: (withText(choice.label, locale, value) ?? "") as Choice["label"] }))
              }
            />
            <IconButton
              label={`${t("common.moveUp")}: ${legend} ${index + 1}`}
              icon={ArrowUp}
              disabled={index === 0}
              onClick={() => onChange(moved(choices, index, -1))}
            />
            <IconButton
              label={`${t("common.moveDown")}: ${legend} ${index + 1}`}
              icon={ArrowDown}
              disabled={index === choices.length - 1}
              onClick={() => onChange(moved(choices, index, 1))}
            />
            <IconButton
              label={`${t("common.remove")}: ${legend} ${index + 1}`}
              icon={X}
              disabled={choices.length <= minimum}
              onClick={() => onChange(choices.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      <Button
        tone="quiet"
        icon={Plus}
        className="mt-2 -ms-3"
        onClick={() =>
          onChange([
            ...choices,
            { key: freeKey(prefix, keys), label: withText(undefined, locale, `${choices.length + 1}`) as Choice["label"] },
          ])
        }
      >
        {add}
      </Button>
    </fieldset>
  );
}
