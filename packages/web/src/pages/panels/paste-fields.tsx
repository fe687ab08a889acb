import { useTranslation } from "react-i18next";
import { PERSPECTIVES, type Perspective } from "../../api/panels.js";
import { SelectField, TextArea } from "../../ui/field.js";
import type { Pasted } from "./paste.js";

type PasteProps = {
  text: string;
  perspective: Perspective;
  problem: Pasted["problem"];
  onText: (text: string) => void;
  onPerspective: (perspective: Perspective) => void;
};

/** People by the line, all of one perspective. */
export function PasteFields({ text, perspective, problem, onText, onPerspective }: PasteProps) {
  const { t } = useTranslation();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
      <TextArea
        rows={6}
        label={t("panels.paste")}
        hint={t("panels.pasteHint")}
        placeholder={t("panels.pastePlaceholder")}
        error={problem && t(problem.code === "line" ? "panels.pasteInvalid" : "panels.pasteSubject", { line: problem.line })}
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
      <SelectField
        label={t("panels.perspective")}
        value={perspective}
        onChange={({ target }) => onPerspective(target.value as Perspective)}
      >
        {PERSPECTIVES.map((each) => (
          <option key={each} value={each}>
            {t(`panels.perspectives.${each}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
