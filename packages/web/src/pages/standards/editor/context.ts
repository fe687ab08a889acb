import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { Indicator } from "../../../api/indicators.js";
import type { Locale } from "../../../lib/locale.js";
import type { ClauseProblem } from "./problems.js";

type Editing = { problems: readonly ClauseProblem[]; indicators: readonly Indicator[]; locale: Locale };

/** What every part of the editor needs to know: problems, the indicators to choose from, the language that is written in. */
export const EditingContext = createContext<Editing>({ problems: [], indicators: [], locale: "en" });

/** Answers the problem at a path in words, if there is one. */
export function useProblem(): (path: string) => string | undefined {
  const { t } = useTranslation();
  const { problems } = useContext(EditingContext);
  return (path) => {
    const problem = problems.find((each) => each.path === path);
    if (!problem) return undefined;
    return "message" in problem ? problem.message : t(`standards.problems.${problem.code}`);
  };
}
