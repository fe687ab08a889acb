import { Plus, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { GradeBand } from "../../../api/schemes.js";
import { Button, IconButton } from "../../../ui/button.js";
import { TextField } from "../../../ui/field.js";
import { Panel } from "../../../ui/page.js";
import { Notices, useProblem } from "./notices.js";

/** Names of grades and the score from which each is given, best first. */
export function Grades({ grades, onChange }: { grades: readonly GradeBand[]; onChange: (grades: GradeBand[]) => void }) {
  const { t } = useTranslation();
  const problemAt = useProblem();
  const add = () => {
    const [last, before] = [grades.at(-1), grades.at(-2)];
    const from = last && before ? Math.round((before.from + last.from) / 2) : 50;
    onChange([...grades.slice(0, -1), { grade: "", from }, ...(last ? [last] : [])]);
  };
  return (
    <Panel title={t("schemes.grades")} hint={t("schemes.gradesHint")}>
      <ul className="space-y-2">
        {grades.map((band, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the name of a grade is itself being edited
          <li key={index} className="flex items-start gap-2">
            <TextField
              className="min-w-0 flex-1"
              label={`${t("schemes.grade")} ${index + 1}`}
              labelHidden
              maxLength={40}
              value={band.grade}
              error={problemAt(`definition.grades[${index}].grade`)}
              onChange={(event) => onChange(grades.with(index, { ...band, grade: event.target.value }))}
            />
            <span className="pt-1.5 text-[0.9rem] text-muted">{t("schemes.gradeFrom")}</span>
            <TextField
              className="w-24 [&_input]:text-end"
              label={`${t("schemes.gradeFrom")} ${band.grade}`}
              labelHidden
              type="number"
              min={0}
              max={100}
              step="any"
              value={band.from}
              error={problemAt(`definition.grades[${index}].from`)}
              onChange={(event) => onChange(grades.with(index, { ...band, from: Math.min(100, Math.max(0, Number(event.target.value))) }))}
            />
            <IconButton
              label={`${t("common.remove")}: ${band.grade || index + 1}`}
              icon={X}
              disabled={grades.length === 1}
              onClick={() => onChange(grades.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      <Notices warningsOnly under={["definition.grades"]} className="mt-2" />
      <Button tone="quiet" icon={Plus} className="mt-2 -ms-3" disabled={grades.length >= 20} onClick={add}>
        {t("schemes.addGrade")}
      </Button>
    </Panel>
  );
}
