import { ShieldAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Definition, SchemeNode, SchemeVersion } from "../../../api/schemes.js";
import { useFormat, useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";

/** The tree of a version with the weights it froze. */
export function VersionTree({ version }: { version: SchemeVersion }) {
  const { t } = useTranslation();
  const { children, aggregation } = version.definition as Definition;
  return (
    <div>
      {aggregation.method !== "arithmetic" && (
        <p className="mb-1 text-[0.85rem] text-muted">{t(`schemes.aggregations.${aggregation.method}`)}</p>
      )}
      <Nodes nodes={children} share={1} version={version} />
    </div>
  );
}

function Nodes({ nodes, share, version }: { nodes: readonly SchemeNode[]; share: number; version: SchemeVersion }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const nameOf = (node: SchemeNode) =>
    textIn(node.type === "dimension" ? node.name : version.indicators.find(({ id }) => id === node.indicatorId)?.name, locale) || node.key;
  return (
    <ul className="space-y-1">
      {nodes.map((node) => (
        <li key={node.key}>
          <div className="flex items-baseline gap-3 text-[0.93rem]">
            <span className={node.type === "dimension" ? "min-w-0 flex-1 font-medium break-words" : "min-w-0 flex-1 break-words"}>
              {nameOf(node)}
              {node.type === "dimension" && node.aggregation.method !== "arithmetic" && (
                <span className="font-normal text-muted"> · {t(`schemes.aggregations.${node.aggregation.method}`)}</span>
              )}
            </span>
            <span className="flex-none tabular-nums">{format.percent(node.weight)}</span>
            <span className="w-16 flex-none text-end text-[0.85rem] text-muted tabular-nums" title={t("schemes.effectiveHint")}>
              <span className="sr-only">{t("schemes.effective")} </span>
              <span aria-hidden>→ </span>
              {format.percent(share * node.weight)}
            </span>
          </div>
          {node.veto && (
            <p className="flex items-start gap-1.5 text-[0.85rem] text-warn">
              <ShieldAlert aria-hidden className="mt-0.5 size-3.5 flex-none" />
              {t(`schemes.veto.says.${node.veto.of}`, { below: node.veto.below, cap: node.veto.cap })}
            </p>
          )}
          {node.type === "dimension" && (
            <div className="mt-1 mb-2 border-s-2 border-line ps-3">
              <Nodes nodes={node.children} share={share * node.weight} version={version} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
