import { ArrowDown, ArrowUp, CornerDownRight, EllipsisVertical, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DimensionNode, IndicatorNode, SchemeNode } from "../../../api/schemes.js";
import { useFormat, useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { withText } from "../../../lib/localized.js";
import { IconButton } from "../../../ui/button.js";
import { SelectField, TextField } from "../../../ui/field.js";
import { Menu, MenuItem, MenuSeparator } from "../../../ui/menu.js";
import { useSourceWords } from "../../indicators/source-words.js";
import { moved } from "../../surveys/editor/change.js";
import { LocalizedField } from "../../surveys/editor/localized-field.js";
import { Branch, type TreeProps } from "./branch.js";
import { apiPath } from "./problems.js";
import { movedTo, nodesOf, type Path, withChildren, withNode, without } from "./tree.js";
import { useProblem } from "./use-problem.js";
import { WeightField } from "./weight-field.js";

type NodeProps<Node = SchemeNode> = TreeProps & {
  node: Node;
  path: Path;
  siblings: number;
  /** What the branch around it weighs in the whole. */
  share: number;
};

export function NodeRow(props: NodeProps) {
  const { node } = props;
  return node.type === "indicator" ? <IndicatorRow {...props} node={node} /> : <DimensionCard {...props} node={node} />;
}

function IndicatorRow(props: NodeProps<IndicatorNode>) {
  const { node, path, indicators } = props;
  const locale = useLocale();
  const sourceWords = useSourceWords();
  const problemAt = useProblem();
  const indicator = indicators.get(node.indicatorId);
  const name = indicator ? textIn(indicator.name, locale) : node.key;
  const source = indicator && sourceWords(indicator.source);
  const problem = problemAt(apiPath(path, "indicatorId")) ?? problemAt(apiPath(path, "key"));
  return (
    <div className="rounded-md border border-line bg-surface px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <div className="min-w-40 flex-1">
          <p className="break-words">{name}</p>
          {source && (
            <p className="text-[0.82rem] break-words text-muted">
              {source.kind} · {source.detail}
            </p>
          )}
        </div>
        <Weights {...props} name={name} />
      </div>
      {problem && <p className="mt-1 text-[0.85rem] text-bad">{problem}</p>}
    </div>
  );
}

function DimensionCard(props: NodeProps<DimensionNode>) {
  const { node, path, siblings: _siblings, share, ...tree } = props;
  const { definition, onChange, locale } = tree;
  const { t } = useTranslation();
  const screen = useLocale();
  const name = textIn(node.name, screen);
  const replace = (changed: DimensionNode) => onChange(withNode(definition, path, changed));
  return (
    <section aria-label={name} className="rounded-lg border border-line bg-sunken/60 p-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <LocalizedField
          className="min-w-40 flex-1 [&_input]:font-medium"
          label={t("schemes.dimension")}
          labelHidden
          text={node.name}
          locale={locale}
          error={useProblem()(apiPath(path, "name"))}
          onChange={(value) => replace({ ...node, name: withText(node.name, locale, value) ?? "" })}
        />
        <Weights {...props} name={name} />
      </div>
      <div className="mt-2.5 border-s-2 border-line ps-3">
        <Branch {...tree} path={path} nodes={node.children} share={share * node.weight} />
      </div>
      <DimensionDetails node={node} path={path} onChange={replace} />
    </section>
  );
}

function DimensionDetails({ node, path, onChange }: { node: DimensionNode; path: Path; onChange: (node: DimensionNode) => void }) {
  const { t } = useTranslation();
  const problem = useProblem()(apiPath(path, "key"));
  return (
    <details className="mt-2 text-[0.9rem]" open={problem !== undefined || undefined}>
      <summary className="inline-block rounded px-1 text-[0.85rem] text-muted hover:text-ink">{t("schemes.details")}</summary>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <TextField
          label={t("schemes.key")}
          hint={t("schemes.keyHint")}
          maxLength={64}
          spellCheck={false}
          value={node.key}
          error={problem}
          onChange={(event) => onChange({ ...node, key: event.target.value })}
        />
        <CoverageField value={node.coverageThreshold} onChange={(coverageThreshold) => onChange({ ...node, coverageThreshold })} />
      </div>
    </details>
  );
}

/** How much of a branch must be measured for it to have a score. */
export function CoverageField({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const offered = [0, 0.25, 0.5, 0.6, 0.75, 0.8, 0.9, 1];
  return (
    <SelectField
      label={t("schemes.coverage")}
      hint={t("schemes.coverageHint")}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {[...new Set([...offered, value])]
        .sort((a, b) => a - b)
        .map((share) => (
          <option key={share} value={share}>
            {format.percent(share)}
          </option>
        ))}
    </SelectField>
  );
}

/** Weight among the siblings, weight in the whole, and what else can be done with the node. */
function Weights({ node, path, siblings, share, name, ...tree }: NodeProps & { name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { definition, onChange } = tree;
  return (
    <div className="ms-auto flex items-center gap-x-2">
      <WeightField of={name} weight={node.weight} onChange={(weight) => onChange(withNode(definition, path, { ...node, weight }))} />
      <span title={t("schemes.effectiveHint")} className="w-16 flex-none text-end text-[0.85rem] whitespace-nowrap text-muted tabular-nums">
        <span className="sr-only">{t("schemes.effective")} </span>
        <span aria-hidden>→ </span>
        {format.percent(share * node.weight)}
      </span>
      <NodeMenu {...tree} node={node} path={path} siblings={siblings} name={name} />
    </div>
  );
}

function NodeMenu({ node, path, siblings, name, definition, onChange }: Omit<NodeProps, "share"> & { name: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const parent = path.slice(0, -1);
  const index = path.at(-1) ?? 0;
  const move = (steps: number) => onChange(withChildren(definition, parent, (children) => moved(children, index, steps)));
  const targets = node.type === "indicator" ? branchesBut(parent, definition) : [];
  return (
    <Menu trigger={<IconButton label={`${t("common.actions")}: ${name}`} icon={EllipsisVertical} />}>
      <MenuItem icon={ArrowUp} disabled={index === 0} onSelect={() => move(-1)}>
        {t("common.moveUp")}
      </MenuItem>
      <MenuItem icon={ArrowDown} disabled={index === siblings - 1} onSelect={() => move(1)}>
        {t("common.moveDown")}
      </MenuItem>
      {targets.map(({ path: target, node: dimension }) => (
        <MenuItem key={target.join()} icon={CornerDownRight} onSelect={() => onChange(movedTo(definition, path, target))}>
          {t("schemes.moveTo", { name: dimension ? textIn(dimension.name, locale) : t("schemes.topLevel") })}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={Trash2} onSelect={() => onChange(without(definition, path))}>
        {t("common.remove")}
      </MenuItem>
    </Menu>
  );
}

/** The branches a leaf can move to: the top level and every dimension but its own. */
function branchesBut(parent: Path, definition: TreeProps["definition"]): { path: Path; node?: DimensionNode }[] {
  const dimensions = nodesOf(definition).flatMap(({ node, path }) => (node.type === "dimension" ? [{ node, path }] : []));
  return [{ path: [] }, ...dimensions].filter(({ path }) => path.join() !== parent.join());
}
