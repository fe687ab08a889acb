import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScoringRun } from "../../../api/scorecards.js";
import type { Board, SchemeSummary } from "../../../api/scoring.js";
import { Dialog } from "../../../ui/dialog.js";
import type { Chosen } from "../../rankings/search.js";
import { RunForm } from "./form.js";
import { RunProgress } from "./progress.js";

/** Which ranking a run made. */
export type Ranked = { schemeId: string; period: string; board: Board; grain: Chosen["grain"] };

type Props = {
  schemes: readonly SchemeSummary[];
  start: Omit<Chosen, "grade">;
  onClose: () => void;
  /** Leads to the ranking that was made. */
  onShow: (ranked: Ranked) => void;
};

/** Scores a period: asks for what, shows how far it has come, and leads to the ranking. Closing it does not stop the run. */
export function RunDialog({ schemes, start, onClose, onShow }: Props) {
  const { t } = useTranslation();
  const [run, setRun] = useState<{ started: ScoringRun; asked: Ranked }>();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("scoring.run.start")}
      description={run ? undefined : t("scoring.run.lead")}
    >
      {run ? (
        <RunProgress id={run.started.id} onClose={onClose} onShow={() => onShow(run.asked)} />
      ) : (
        <RunForm schemes={schemes} start={start} onCancel={onClose} onStarted={(started, asked) => setRun({ started, asked })} />
      )}
    </Dialog>
  );
}
