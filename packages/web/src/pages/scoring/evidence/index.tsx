import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { scorecardQueries } from "../../../api/scorecards.js";
import type { Scorecard } from "../../../api/scoring.js";
import { useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { SidePanel } from "../../../ui/side-panel.js";
import { SkeletonBlock } from "../../../ui/skeleton.js";
import { useSourceWords } from "../../indicators/source-words.js";
import { PanelAgreement } from "./agreement.js";
import { EvidenceCourse } from "./course.js";
import { Inputs } from "./inputs.js";
import { Measured } from "./measured.js";
import { Records } from "./records.js";

type Props = { scorecard: Scorecard; indicatorKey: string; onClose: () => void };

/** What stands behind one indicator of a scorecard: the figure, its course, what it was computed from, and the records. */
export function IndicatorPanel({ scorecard, indicatorKey, onClose }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const sourceWords = useSourceWords();
  const { data: evidence, error, refetch } = useQuery(scorecardQueries.evidence(scorecard.id, indicatorKey));
  const row = scorecard.indicators.find(({ key }) => key === indicatorKey);
  if (!row) return null;
  const { kind, detail } = sourceWords(row.source);
  const { source } = row;
  return (
    <SidePanel title={textIn(row.name, locale)} lead={[kind, detail].filter(Boolean).join(" · ")} onClose={onClose}>
      {textIn(row.description, locale) && <p className="text-[0.93rem]">{textIn(row.description, locale)}</p>}
      <Measured row={row} scorecard={scorecard} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!evidence && !error && <SkeletonBlock />}
      {evidence && (
        <>
          <section>
            <h3 className="font-medium">{t("scorecard.courseTitle")}</h3>
            <EvidenceCourse evidence={evidence} row={row} />
          </section>
          {evidence.inputs.length > 0 && <Inputs evidence={evidence} row={row} />}
          {source.type === "assessment" && <PanelAgreement scorecard={scorecard} source={source} />}
          <Records evidence={evidence} scorecard={scorecard} />
        </>
      )}
    </SidePanel>
  );
}
