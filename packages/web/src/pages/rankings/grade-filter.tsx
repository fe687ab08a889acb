import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client.js";
import { useFormat } from "../../app/session-context.js";

type Props = { scoring: Pick<Schemas["Scoring"], "grades" | "subjects">; chosen: string; onChange: (grade: string) => void };

/** How many subjects have each grade; choosing one shows only those. */
export function GradeFilter({ scoring, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const choices = [
    { grade: "", label: t("scoring.allGrades"), count: scoring.subjects },
    ...scoring.grades.map(({ grade, count }) => ({ grade, label: grade, count })),
  ];
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{t("scoring.filterByGrade")}</legend>
      {choices.map(({ grade, label, count }) => (
        <button
          key={grade}
          type="button"
          aria-pressed={grade === chosen}
          onClick={() => onChange(grade)}
          className={clsx(
            "min-h-8 rounded-full border px-3 py-0.5 text-[0.87rem] pointer-coarse:min-h-11",
            grade === chosen ? "border-accent bg-accent-soft font-medium text-accent-ink" : "border-line bg-surface hover:bg-sunken",
          )}
        >
          {label} <span className="text-muted tabular-nums">{format.integer(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
