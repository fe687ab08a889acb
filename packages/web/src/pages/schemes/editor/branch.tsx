import { clsx } from "clsx";
import { FolderPlus, Plus, Scale } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Indicator } from "../../../api/indicators.js";
import type { Definition, SchemeNode } from "../../../api/schemes.js";
import { useFormat } from "../../../app/session-context.js";
import type { Locale } from "../../../lib/locale.js";
import { Button } from "../../../ui/button.js";
import { AddIndicatorsDialog } from "./add-indicators.js";
import { NodeRow } from "./node.js";
import { apiPath } from "./problems.js";
import { freeKey, MAX_DEPTH, newDimension, nodesOf, type Path, restOf, spreadEvenly, sumOf, withChildren } from "./tree.js";
import { useProblem } from "./use-problem.js";

/** What every part of the tree needs to show itself and to change the whole. */
export type TreeProps = {
  definition: Definition;
  onChange: (definition: Definition) => void;
  indicators: ReadonlyMap<string, Indicator>;
  /** The language in which names are edited. */
  locale: Locale;
};

type BranchProps = TreeProps & {
  path: Path;
  nodes: readonly SchemeNode[];
  /** What the branch weighs in the whole, 0 to 1. */
  share: number;
};

/** Siblings with their weights, their sum, and what can be added to them. */
export function Branch({ path, nodes, share, ...tree }: BranchProps) {
  const problem = useProblem()(apiPath(path, "children"));
  return (
    <div>
      <ul className="space-y-2.5">
        {nodes.map((node, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the key of a node is itself being edited
          <li key={index}>
            <NodeRow {...tree} node={node} path={[...path, index]} siblings={nodes.length} share={share} />
          </li>
        ))}
      </ul>
      <BranchFoot {...tree} path={path} nodes={nodes} />
      {problem && <p className="mt-1 text-[0.85rem] text-bad">{problem}</p>}
    </div>
  );
}

function BranchFoot({ path, nodes, ...tree }: Omit<BranchProps, "share">) {
  const { t } = useTranslation();
  const format = useFormat();
  const { definition, onChange } = tree;
  const sum = sumOf(nodes);
  const isWhole = Math.abs(sum - 1) < 1e-6;
  return (
    <div className="mt-2.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <AddButtons {...tree} path={path} nodes={nodes} />
      {nodes.length > 0 && (
        <div className="ms-auto flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
          {nodes.length > 1 && (
            <Button tone="quiet" icon={Scale} onClick={() => onChange(withChildren(definition, path, spreadEvenly))}>
              {t("schemes.spread")}
            </Button>
          )}
          <p aria-live="polite" className={clsx("text-[0.9rem] tabular-nums", isWhole ? "text-muted" : "font-medium text-bad")}>
            {t("schemes.sum")} {format.percent(sum)}
            {!isWhole && ` · ${t(sum < 1 ? "schemes.short" : "schemes.over", { share: format.percent(Math.abs(1 - sum)) })}`}
          </p>
        </div>
      )}
    </div>
  );
}

function AddButtons({ path, nodes, definition, onChange, indicators, locale }: Omit<BranchProps, "share">) {
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
