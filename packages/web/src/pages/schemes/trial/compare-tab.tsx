import { useMutation } from "@tanstack/react-query";
import { Rows3 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { compareMethods, type MethodComparison, type Trial } from "../../../api/scheme-trials.js";
import type { Scheme } from "../../../api/schemes.js";
import { useFormat } from "../../../app/session-context.js";
import { periodName } from "../../../lib/days.js";
import { Card, Empty, Panel } from "../../../ui/page.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { SkeletonRows } from "../../../ui/skeleton.js";
import { lawProblems } from "../editor/problems.js";
import type { Editing } from "../editor/use-draft.js";
import { MethodsTable } from "./methods-table.js";
import { RankPicture } from "./rank-picture.js";
import { RanksTable } from "./ranks-table.js";
import { TrialForm, TrialNote } from "./trial-form.js";

/** How far the ranking hangs on the method: the same subjects ranked by others, side by side. */
export function CompareTab({ scheme, editing }: { scheme: Scheme; editing: Editing }) {
  const { t } = useTranslation();
  const { definition } = editing.draft;
  const isBroken = lawProblems(definition).length > 0;
  const run = useMutation({ mutationFn: (trial: Trial) => compareMethods(scheme.id, trial) });
  return (
    <div className="space-y-5">
      <Panel title={t("schemes.trial.compare")} hint={t("schemes.trial.compareHint")}>
        <TrialNote text={t("schemes.trial.onlyComparison")} />
        {isBroken && <p className="mb-3 text-[0.9rem] text-bad">{t("schemes.trial.mendFirst")}</p>}
        <TrialForm
          submit={t("schemes.trial.runCompare")}
          icon={Rows3}
          busy={run.isPending}
          isDisabled={isBroken}
          onAsk={(asked) => run.mutate({ ...asked, definition })}
        />
      </Panel>
      <div aria-live="polite" className="space-y-5">
        {run.error && <ProblemNotice error={run.error} />}
        {run.isPending && <SkeletonRows rows={4} />}
        {run.data && !run.isPending && <Outcome comparison={run.data} />}
      </div>
    </div>
  );
}

function Outcome({ comparison }: { comparison: MethodComparison }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { compared, rows, rowsTotal, methods, leftOut, period } = comparison;
  if (rows.length === 0)
    return (
      <Card>
        <Empty icon={Rows3} title={t("schemes.trial.nobodyCompared")}>
          {t("schemes.trial.nobodyComparedHint")}
        </Empty>
      </Card>
    );
  return (
    <>
      <div>
        <h2 className="text-[1.02rem] font-semibold">
          {t("schemes.trial.compared", { period: periodName(period.label, locale), count: compared })}
        </h2>
        {leftOut.subjects > 0 && <p className="text-[0.87rem] text-muted">{t("schemes.trial.leftOut", { count: leftOut.subjects })}</p>}
        {leftOut.methods.map(({ method, reason }) => (
          <p key={method} className="text-[0.87rem] text-muted">
            {t("schemes.trial.methodLeftOut", { method: t(`schemes.trial.methods.${method}`) })} {reason}
          </p>
        ))}
      </div>
      <MethodsTable methods={methods} />
      <Panel title={t("schemes.trial.picture")} hint={t("schemes.trial.pictureHint")}>
        <RankPicture rows={rows.slice(0, 10)} methods={methods} />
      </Panel>
      <RanksTable rows={rows} total={rowsTotal} methods={methods} />
    </>
  );
}
