import { clsx } from "clsx";
import { CircleAlert, TriangleAlert } from "lucide-react";
import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { SchemeProblem } from "../../../api/schemes.js";
import type { TreeProblem } from "./problems.js";

/** What stands in the way of publishing the tree that is shown, and what deserves a look. */
export const NoticesContext = createContext<{ problems: readonly TreeProblem[]; warnings: readonly SchemeProblem[] }>({
  problems: [],
  warnings: [],
});

const KNOWN = [
  "unusable_indicator",
  "not_begun",
  "too_few_subjects",
  "only_child",
  "zero_weight",
  "level_scores",
  "never_binds",
  "never_shuts",
  "top_grade",
  "repeated_indicator",
  "one_grade",
  "harsh_gate",
  "inconsistent",
  "few_subjects",
  "sampled",
  "equal_weights",
  "raised_scores",
  "never_seen",
] as const;

/** One code of the API can mean two things, by where it stands. */
function codeOf({ code, path }: SchemeProblem): string {
  if (code === "never_reached") return path.includes(".veto.") ? "never_shuts" : "top_grade";
  return code === "zero_weight" && !path.endsWith(".weight") ? "level_scores" : code;
}

/** A problem or a warning in the reader's language; the API's own words where there are no others. */
export function useNoticeWords(): (notice: TreeProblem) => string {
  const { t } = useTranslation();
  return (notice) => {
    if (!("message" in notice)) return t(`schemes.problems.${notice.code}`);
    const known = KNOWN.find((code) => code === codeOf(notice));
    return known ? t(`schemes.notices.${known}`) : notice.message;
  };
}

/** Answers the problem at a path in words, if there is one. */
export function useProblem(): (path: string) => string | undefined {
  const words = useNoticeWords();
  const { problems } = useContext(NoticesContext);
  return (path) => {
    const problem = problems.find((each) => each.path === path);
    return problem && words(problem);
  };
}

const isUnder = (path: string, prefix: string) => path === prefix || path.startsWith(`${prefix}.`) || path.startsWith(`${prefix}[`);

type NoticesProps = {
  at?: readonly string[];
  under?: readonly string[];
  /** Problems are told by the fields themselves. */
  warningsOnly?: boolean;
  className?: string;
};

/** Everything told about a place (`at`) or about anything beneath one (`under`). */
export function Notices({ at = [], under = [], warningsOnly = false, className }: NoticesProps) {
  const { problems, warnings } = useContext(NoticesContext);
  const here = ({ path }: { path: string }) => at.includes(path) || under.some((prefix) => isUnder(path, prefix));
  return <NoticeList problems={warningsOnly ? [] : problems.filter(here)} warnings={warnings.filter(here)} className={className} />;
}

type ListProps = { problems: readonly TreeProblem[]; warnings: readonly SchemeProblem[]; className?: string | undefined };

/** Problems first; the same words are said once. */
export function NoticeList({ problems, warnings, className }: ListProps) {
  const words = useNoticeWords();
  const lines = [
    ...[...new Set(problems.map(words))].map((text) => ({ text, isProblem: true })),
    ...[...new Set(warnings.map(words))].map((text) => ({ text, isProblem: false })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={clsx("space-y-1 text-[0.85rem]", className)}>
      {lines.map(({ text, isProblem }) => (
        <li key={text} className={clsx("flex items-start gap-1.5", isProblem ? "text-bad" : "text-warn")}>
          {isProblem ? (
            <CircleAlert aria-hidden className="mt-[0.2em] size-3.5 flex-none" />
          ) : (
            <TriangleAlert aria-hidden className="mt-[0.2em] size-3.5 flex-none" />
          )}
          <span className="min-w-0 break-words">{text}</span>
        </li>
      ))}
    </ul>
  );
}
