import { useTranslation } from "react-i18next";
import type { Simulation } from "../../../api/scheme-trials.js";
import { useFormat } from "../../../app/session-context.js";

/** How many have each grade, before (pale) and after (full), on one scale. */
export function GradeShift({ grades }: { grades: Simulation["summary"]["grades"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...grades.map(({ before, after }) => Math.max(before ?? 0, after)));
  const hasBefore = grades.some(({ before }) => before !== null);
  return (
    <div>
      {hasBefore && (
        <p aria-hidden className="mb-2 flex gap-4 text-[0.82rem] text-muted">
          <Key className="bg-(--series-3)/45" text={t("schemes.trial.before")} />
          <Key className="bg-(--series-1)" text={t("schemes.trial.after")} />
        </p>
      )}
      <ul className="space-y-2.5">
        {grades.map(({ grade, before, after }) => (
          <li key={grade} className="grid grid-cols-[minmax(2.5rem,auto)_1fr] items-center gap-x-3">
            <span className="font-medium">{grade}</span>
            <span className="space-y-1">
              {before !== null && (
                <Bar
                  share={before / most}
                  className="bg-(--series-3)/45"
                  label={t("schemes.trial.before")}
                  count={format.integer(before)}
                />
              )}
              <Bar share={after / most} className="bg-(--series-1)" label={t("schemes.trial.after")} count={format.integer(after)} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const Key = ({ className, text }: { className: string; text: string }) => (
  <span className="flex items-center gap-1.5">
    <span className={`size-3 rounded-sm ${className}`} />
    {text}
  </span>
);

function Bar({ share, className, label, count }: { share: number; className: string; label: string; count: string }) {
  return (
    <span className="flex items-center gap-2 text-[0.82rem] tabular-nums">
      <span className="sr-only">{label}</span>
      <span aria-hidden className={`h-3 min-w-0.5 rounded-sm ${className}`} style={{ width: `calc((100% - 3rem) * ${share})` }} />
      <span>{count}</span>
    </span>
  );
}
