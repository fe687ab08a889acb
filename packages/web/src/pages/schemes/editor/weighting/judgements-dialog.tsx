import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SchemeNode } from "../../../../api/schemes.js";
import { Button } from "../../../../ui/button.js";
import { Dialog } from "../../../../ui/dialog.js";
import { type Ahp, judged } from "../judgements.js";
import { type BranchKey, useLive } from "../live.js";
import { Consistency } from "./consistency.js";
import { CrGauge } from "./cr-gauge.js";
import { JudgeBar } from "./judge-bar.js";
import { JudgementTable } from "./judgement-table.js";
import { PairList } from "./pair-list.js";

type Props = {
  branchKey: BranchKey;
  nodes: readonly SchemeNode[];
  ahp: Ahp;
  onChange: (ahp: Ahp) => void;
  onClose: () => void;
};

/** Children of a branch compared two by two, judge by judge; how it comes out is seen while judging. */
export function JudgementsDialog({ branchKey, nodes, ahp, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const { nameOf, derivations } = useLive();
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, ahp.judges.length - 1);
  const judge = ahp.judges[index];
  const own = derivations.get(branchKey)?.ahp?.judges[index];
  const names = nodes.map(({ key }) => nameOf(key));
  const give = (i: number, j: number, judgement: number) => {
    if (judge) onChange({ ...ahp, judges: ahp.judges.with(index, { ...judge, matrix: judged(judge.matrix, i, j, judgement) }) });
  };
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => !open && onClose()}
      title={branchKey === null ? t("schemes.ahp.title") : t("schemes.ahp.titleOf", { name: nameOf(branchKey) })}
      description={t("schemes.ahp.lead")}
    >
      <JudgeBar ahp={ahp} chosen={index} onChoose={setChosen} onChange={onChange} />
      {judge && (
        <div className="mt-4 grid gap-x-6 gap-y-5 md:grid-cols-[minmax(0,1fr)_16rem]">
          <div className="min-w-0">
            {own && nodes.length > 2 && (
              <div className="sticky -top-4 z-10 -mx-5 mb-3 border-b border-line bg-raised px-5 py-2 md:hidden">
                <CrGauge cr={own.cr} isConsistent={own.consistent} isTight />
              </div>
            )}
            <PairList names={names} matrix={judge.matrix} onJudge={give} />
            <JudgementTable names={names} matrix={judge.matrix} onJudge={give} />
          </div>
          <Consistency
            branchKey={branchKey}
            keys={nodes.map(({ key }) => key)}
            judge={index}
            ahp={ahp}
            onJudge={give}
            onChange={onChange}
          />
        </div>
      )}
      <div className="mt-5 flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
        <p className="text-[0.85rem] text-muted">{t("schemes.ahp.kept")}</p>
        <Button tone="primary" onClick={onClose}>
          {t("schemes.ahp.done")}
        </Button>
      </div>
    </Dialog>
  );
}
