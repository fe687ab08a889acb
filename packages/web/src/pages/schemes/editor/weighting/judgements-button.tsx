import { ListChecks } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Weighting } from "../../../../api/schemes.js";
import { Button } from "../../../../ui/button.js";
import { type Ahp, withAhp } from "../judgements.js";
import { useLive } from "../live.js";
import { CrGauge } from "./cr-gauge.js";
import { JudgementsDialog } from "./judgements-dialog.js";
import type { WeightingProps } from "./weighting-fields.js";

type Props = Pick<WeightingProps, "branchKey" | "nodes" | "onChange"> & { weighting: Weighting | undefined; ahp: Ahp };

/** How consistent the judgements are, and the way to them. */
export function JudgementsButton({ branchKey, nodes, weighting, ahp, onChange }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const joined = useLive().derivations.get(branchKey)?.ahp?.joined;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <Button icon={ListChecks} onClick={() => setOpen(true)}>
        {t("schemes.ahp.open")}
      </Button>
      {joined && nodes.length > 2 && (
        <div className="w-64 max-w-full">
          <CrGauge cr={joined.cr} isConsistent={joined.consistent} />
        </div>
      )}
      {isOpen && (
        <JudgementsDialog
          branchKey={branchKey}
          nodes={nodes}
          ahp={ahp}
          onChange={(next) => onChange(weighting ? withAhp(weighting, next) : next)}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
