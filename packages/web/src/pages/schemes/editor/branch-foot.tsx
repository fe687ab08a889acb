import { clsx } from "clsx";
import { Equal, FolderPlus, Plus, Scale } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Indicator } from "../../../api/indicators.js";
import type { Definition, SchemeNode } from "../../../api/schemes.js";
import { useFormat } from "../../../app/session-context.js";
import { Button } from "../../../ui/button.js";
import { AddIndicatorsDialog } from "./add-indicators.js";
import type { BranchProps } from "./branch.js";
import { takesWrittenWeights } from "./judgements.js";
import { freeKey, MAX_DEPTH, newDimension, nodesOf, restOf, scaledToWhole, spreadEvenly, sumOf, withChildren } from "./tree.js";

type FootProps = Omit<BranchProps, "share" | "branchKey">;

/** What can be added to a branch, and where weights are written: their sum, and two ways to balance them. */
export function BranchFoot({ rules, ...props }: FootProps) {
  return (
    <div className="mt-2.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <AddButtons {...props} />
      {props.nodes.length > 0 && takesWrittenWeights(rules.weighting) && <Balance {...props} />}
    </div>
  );
}

function Balance({ path, nodes, definition, onChange }: Omit<FootProps, "rules">) {
  const { t } = useTranslation();
  const format = useFormat();
  const sum = sumOf(nodes);
  const isWhole = Math.abs(sum - 1) < 1e-6;
  return (
    <div className="ms-auto flex flex-wrap items-center justify-end gap-x-1 gap-y-1">
      {nodes.length > 1 && (
        <Button
          tone="quiet"
          icon={Equal}
          title={t("schemes.spreadHint")}
          onClick={() => onChange(withChildren(definition, path, spreadEvenly))}
        >
          {t("schemes.spread")}
        </Button>
      )}
      {!isWhole && sum > 0 && (
        <Button
          tone="quiet"
          icon={Scale}
          title={t("schemes.scaleHint")}
          onClick={() => onChange(withChildren(definition, path, scaledToWhole))}
        >
          {t("schemes.scale")}
        </Button>
      )}
      <p aria-live="polite" className={clsx("ps-2 text-[0.9rem] tabular-nums", isWhole ? "text-muted" : "font-medium text-bad")}>
        {t("schemes.sum")} {format.percent(sum)}
        {!isWhole && ` · ${t(sum < 1 ? "schemes.short" : "schemes.over", { share: format.percent(Math.abs(1 - sum)) })}`}
      </p>
    </div>
  );
}

function AddButtons({ path, nodes, definition, onChange, indicators, locale }: Omit<FootProps, "rules">) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const add = (make: (whole: Definition) => SchemeNode) =>
    onChange(withChildren(definition, path, (children) => [...children, make(definition)]));
  const used = new Set(nodesOf(definition).flatMap(({ node }) => (node.type === "indicator" ? [node.indicatorId] : [])));
  const addIndicators = (chosen: Indicator[]) => {
    const share = chosen.length > 0 ? Math.floor((restOf(nodes) / chosen.length) * 10_000) / 10_000 : 0;
    const added = chosen.reduce<Definition>((whole, { id, key }) => {
      const node: SchemeNode = { type: "indicator", key: freeKey(key, whole), indicatorId: id, weight: share };
      return withChildren(whole, path, (children) => [...children, node]);
    }, definition);
    onChange(added);
  };
  return (
    <div className="-ms-3 flex flex-wrap">
      <Button tone="quiet" icon={Plus} onClick={() => setAdding(true)}>
        {t("schemes.addIndicator")}
      </Button>
      {path.length < MAX_DEPTH - 1 && (
        <Button
          tone="quiet"
          icon={FolderPlus}
          onClick={() => add((whole) => newDimension(freeKey("dimension", whole), { [locale]: t("schemes.newDimension") }, restOf(nodes)))}
        >
          {t("schemes.addDimension")}
        </Button>
      )}
      {adding && (
        <AddIndicatorsDialog indicators={[...indicators.values()]} used={used} onAdd={addIndicators} onClose={() => setAdding(false)} />
      )}
    </div>
  );
}
