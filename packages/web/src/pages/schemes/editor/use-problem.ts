import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { TreeProblem } from "./problems.js";

/** What stands in the way of publishing the tree that is shown. */
export const ProblemsContext = createContext<readonly TreeProblem[]>([]);

/** Answers the problem at a path in words, if there is one. */
export function useProblem(): (path: string) => string | undefined {
  const { t } = useTranslation();
  const problems = useContext(ProblemsContext);
  return (path) => {
    const problem = problems.find((each) => each.path === path);
    if (!problem) return undefined;
    return "message" in problem ? problem.message : t(`schemes.problems.${problem.code}`);
  };
}
