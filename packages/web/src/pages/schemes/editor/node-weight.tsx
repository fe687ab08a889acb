import { useTranslation } from "react-i18next";
import { useFormat } from "../../../app/session-context.js";
import { useLive } from "./live.js";
import type { NodeProps } from "./node.js";
import { NodeMenu } from "./node-menu.js";
import { withNode } from "./tree.js";
import { WeightField } from "./weight-field.js";

/** Weight among the siblings, weight in the whole, and what else can be done with the node. */
export function NodeWeight({ node, path, siblings, share, counting, isWeighed, name, ...tree }: NodeProps & { name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { definition, onChange } = tree;
  const effective = share === undefined || counting === undefined ? undefined : share * counting;
  return (
    <div className="ms-auto flex items-center gap-x-2">
      {isWeighed ? (
        <WeightField of={name} weight={node.weight} onChange={(weight) => onChange(withNode(definition, path, { ...node, weight }))} />
      ) : (
        <DerivedWeight weight={counting} />
      )}
      <span
        title={effective === undefined ? t("schemes.weighting.later") : t("schemes.effectiveHint")}
        className="w-16 flex-none text-end text-[0.85rem] whitespace-nowrap text-muted tabular-nums"
      >
        <span className="sr-only">{t("schemes.effective")} </span>
        <span aria-hidden>→ </span>
        {format.percent(effective)}
      </span>
      <NodeMenu {...tree} node={node} path={path} siblings={siblings} name={name} />
    </div>
  );
}

/** A weight that is worked out: shown, not typed. */
function DerivedWeight({ weight }: { weight: number | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { isBehind } = useLive();
  return (
    <span
      title={t(weight === undefined ? "schemes.weighting.later" : "schemes.weighting.derived")}
      className={`w-24 flex-none rounded-md bg-sunken px-2.5 py-1.5 text-end text-[0.95rem] tabular-nums ${isBehind ? "opacity-60" : ""}`}
    >
      <span className="sr-only">{t("schemes.weighting.derived")} </span>
      {format.percent(weight)}
    </span>
  );
}
