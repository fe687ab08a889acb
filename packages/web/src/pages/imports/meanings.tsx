import { ArrowRight, Plus, X } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Source } from "../../api/imports.js";
import { Button, IconButton } from "../../ui/button.js";
import { TextField } from "../../ui/field.js";

type FromColumn = Extract<Source, { column: string }>;
type Line = { id: string; text: string; meaning: string };
type MeaningsProps = {
  name: string;
  words: readonly string[];
  samples: string[];
  source: FromColumn;
  onChange: (source: FromColumn) => void;
};

const lineOf = (text: string, meaning: string): Line => ({ id: crypto.randomUUID(), text, meaning });

/** Translates the texts of a column, such as `Closed` into `high`. */
export function Meanings({ name, words, samples, source, onChange }: MeaningsProps) {
  const { t } = useTranslation();
  const list = useId();
  const [lines, setLines] = useState<Line[]>(() => Object.entries(source.values ?? {}).map(([text, meaning]) => lineOf(text, meaning)));
  const change = (next: Line[]) => {
    setLines(next);
    const values = Object.fromEntries(next.filter(({ text }) => text !== "").map(({ text, meaning }) => [text, meaning]));
    onChange({ column: source.column, ...(Object.keys(values).length > 0 ? { values } : {}) });
  };
  const set = (id: string, part: Partial<Line>) => change(lines.map((line) => (line.id === id ? { ...line, ...part } : line)));
  if (lines.length === 0)
    return (
      <button
        type="button"
        className="min-h-6 text-start text-[0.85rem] whitespace-nowrap text-accent-ink underline-offset-2 hover:underline"
        aria-label={`${t("imports.meanings")}: ${name}`}
        onClick={() => change(samples.length > 0 ? samples.map((text) => lineOf(text, text)) : [lineOf("*", "")])}
      >
        {t("imports.meanings")}…
      </button>
    );
  return (
    <fieldset className="mt-1 rounded-md border border-line p-3">
      <legend className="px-1 text-[0.85rem] font-medium">{t("imports.meanings")}</legend>
      <p className="mb-2 text-[0.82rem] text-muted">{t("imports.meaningsHint")}</p>
      <datalist id={list}>
        {words.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <ul className="space-y-1.5">
        {lines.map(({ id, text, meaning }) => (
          <li key={id} className="flex items-center gap-1.5">
            <TextField
              className="flex-1"
              label={t("imports.meaningOf")}
              labelHidden
              value={text}
              maxLength={500}
              onChange={({ target }) => set(id, { text: target.value })}
            />
            <ArrowRight aria-hidden className="size-4 flex-none text-muted" />
            <TextField
              className="flex-1"
              label={t("imports.meaning")}
              labelHidden
              list={list}
              value={meaning}
              maxLength={500}
              onChange={({ target }) => set(id, { meaning: target.value })}
            />
            <IconButton label={`${t("common.remove")}: ${text}`} icon={X} onClick={() => change(lines.filter((line) => line.id !== id))} />
          </li>
        ))}
      </ul>
      <Button tone="quiet" icon={Plus} className="mt-1 -ms-3" onClick={() => change([...lines, lineOf("", "")])}>
        {t("imports.addMeaning")}
      </Button>
    </fieldset>
  );
}
