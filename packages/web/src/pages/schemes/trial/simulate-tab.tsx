import { useMutation } from "@tanstack/react-query";
import { FlaskConical } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Simulation, simulate, type Trial } from "../../../api/scheme-trials.js";
import type { Definition, Scheme } from "../../../api/schemes.js";
import { useFormat } from "../../../app/session-context.js";
import { periodName } from "../../../lib/days.js";
import { Card, Empty, Panel } from "../../../ui/page.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { SkeletonRows } from "../../../ui/skeleton.js";
import { NoticeList } from "../editor/notices.js";
import { lawProblems } from "../editor/problems.js";
import type { Editing } from "../editor/use-draft.js";
import { GradeShift } from "./grade-shift.js";
import { Movers } from "./movers.js";
import { SimulationFigures } from "./simulation-figures.js";
import { TrialForm, TrialNote } from "./trial-form.js";

/** What the working copy would do to everybody's score of a period, before it is published. */
export function SimulateTab({ scheme, editing }: { scheme: Scheme; editing: Editing }) {
  const { t } = useTranslation();
  const { definition } = editing.draft;
  const isBroken = lawProblems(definition).length > 0;
  const run = useMutation({ mutationFn: (trial: Trial) => simulate(scheme.id, trial) });
  return (
    <div className="space-y-5">
      <Panel title={t("schemes.trial.simulate")} hint={t("schemes.trial.simulateHint")}>
        <TrialNote text={t(editing.isChanged ? "schemes.trial.withUnsaved" : "schemes.trial.byWorkingCopy")} />
        {isBroken && <p className="mb-3 text-[0.9rem] text-bad">{t("schemes.trial.mendFirst")}</p>}
        <TrialForm
          submit={t("schemes.trial.run")}
          icon={FlaskConical}
          busy={run.isPending}
          isDisabled={isBroken}
          onAsk={(asked) => run.mutate({ ...asked, definition })}
        />
      </Panel>
      <div aria-live="polite" className="space-y-5">
        {run.error && <ProblemNotice error={run.error} />}
        {run.isPending && <SkeletonRows rows={4} />}
        {run.data && !run.isPending && <Outcome simulation={run.data} asked={run.variables?.definition} now={definition} />}
      </div>
    </div>
  );
}

function Outcome({ simulation, asked, now }: { simulation: Simulation; asked: Definition | undefined; now: Definition }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { summary, comparedWith, period, warnings, rows } = simulation;
  if (summary.subjects === 0)
    return (
      <Card>
        <Empty icon={FlaskConical} title={t("schemes.trial.nobody")}>
          {t("schemes.trial.nobodyHint")}
        </Empty>
      </Card>
    );
  return (
    <>
      <div>
        <h2 className="text-[1.02rem] font-semibold">
          {comparedWith === null
            ? t("schemes.trial.alone", { period: periodName(period.label, locale) })
            : t("schemes.trial.against", { period: periodName(period.label, locale), version: comparedWith })}
        </h2>
        {asked !== now && <p className="text-[0.87rem] text-warn">{t("schemes.trial.changedSince")}</p>}
        <NoticeList problems={[]} warnings={warnings} className="mt-1" />
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Panel title={t("schemes.trial.grades")} hint={comparedWith === null ? undefined : t("schemes.trial.gradesHint")}>
          <GradeShift grades={summary.grades} />
        </Panel>
        <Panel title={t("schemes.trial.figures")}>
          <SimulationFigures summary={summary} isCompared={comparedWith !== null} />
        </Panel>
      </div>
      <Movers rows={rows} total={simulation.rowsTotal} isCompared={comparedWith !== null} />
    </>
  );
}
