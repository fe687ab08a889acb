import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { scorecardQueries } from "../../../api/scorecards.js";
import type { Scorecard } from "../../../api/scoring.js";
import { useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { SkeletonBlock } from "../../../ui/skeleton.js";
import { Tabs } from "../../../ui/tabs.js";
import { Change } from "./change.js";
import { Distance } from "./distance.js";
import { Lift } from "./lift.js";

const QUESTIONS = ["distance", "change", "lift"] as const;

/** What the address keeps of this part: the question, the target, the scorecard compared with. */
export type Asked = { why?: string | undefined; target?: string | undefined; compareTo?: string | undefined };
type Props = { scorecard: Scorecard; asked: Asked; onAsk: (change: Asked) => void };

const BEST = 100;

/** The target that the address names, or the best there is. */
function targetOf(text: string | undefined): number {
  const target = Number(text);
  return text !== undefined && target > 0 && target <= BEST ? target : BEST;
}

/** Three questions about a score: what it is short of, what changed, and what would lift the grade. */
export function Explain({ scorecard, asked, onAsk }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const target = targetOf(asked.target);
  const query = useQuery(scorecardQueries.explanation(scorecard.id, { target, compareTo: asked.compareTo }));
  const { data: explanation, error } = query;
  const names = new Map([...scorecard.dimensions, ...scorecard.indicators].map(({ key, name }) => [key, textIn(name, locale)]));
  const nameOf = (key: string) => names.get(key) ?? key;
  if (error) return <ProblemNotice error={error} onRetry={() => void query.refetch()} />;
  if (!explanation) return <SkeletonBlock />;
  const content = {
    distance: <Distance {...{ scorecard, explanation, nameOf, target }} onTarget={(next) => onAsk({ target: String(next) })} />,
    change: <Change {...{ scorecard, explanation, nameOf }} compareTo={asked.compareTo} onCompare={(compareTo) => onAsk({ compareTo })} />,
    lift: <Lift {...{ scorecard, explanation, nameOf }} />,
  };
  return (
    <Tabs
      label={t("scorecard.why")}
      value={QUESTIONS.find((each) => each === asked.why) ?? "distance"}
      onChange={(why) => onAsk({ why })}
      tabs={QUESTIONS.map((value) => ({ value, label: t(`scorecard.questions.${value}`), content: content[value] }))}
    />
  );
}
