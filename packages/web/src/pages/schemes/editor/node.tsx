import { useTranslation } from "react-i18next";
import type { DimensionNode, IndicatorNode, SchemeNode } from "../../../api/schemes.js";
import { useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { withText } from "../../../lib/localized.js";
import { useSourceWords } from "../../indicators/source-words.js";
import { moved } from "../../surveys/editor/change.js";
import { LocalizedField } from "../../surveys/editor/localized-field.js";
import { Branch, type TreeProps } from "./branch.js";
import { Grip } from "./grip.js";
import { NodeWeight } from "./node-weight.js";
import { Notices, useProblem } from "./notices.js";
import { apiPath } from "./problems.js";
import { type Path, withChildren, withNode } from "./tree.js";
import { VetoFields } from "./veto-fields.js";

export type NodeProps<Node = SchemeNode> = TreeProps & {
  node: Node;
  path: Path;
  siblings: number;
  /** What the branch around it weighs in the whole. */
  share: number | undefined;
  /** Its weight among its siblings as it will count; undefined while that is not known. */
  counting: number | undefined;
  /** Its weight is written by hand, whatever else goes into it. */
  isWeighed: boolean;
};

export function NodeRow(props: NodeProps) {
  const { node } = props;
  return node.type === "indicator" ? <IndicatorRow {...props} node={node} /> : <DimensionCard {...props} node={node} />;
}

function IndicatorRow(props: NodeProps<IndicatorNode>) {
  const { node, path, indicators } = props;
  const locale = useLocale();
  const sourceWords = useSourceWords();
  const indicator = indicators.get(node.indicatorId);
  const name = indicator ? textIn(indicator.name, locale) : node.key;
  const source = indicator && sourceWords(indicator.source);
  return (
    <div className="rounded-md border border-line bg-surface px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <div className="flex min-w-44 flex-1 items-start gap-1">
          <NodeGrip {...props} name={name} />
          <div className="min-w-0">
            <p className="break-words">{name}</p>
            {source && (
              <p className="text-[0.82rem] break-words text-muted">
                {source.kind} · {source.detail}
              </p>
            )}
          </div>
        </div>
        <NodeWeight {...props} name={name} />
      </div>
      <Notices
        className="mt-1"
        at={[apiPath(path, "indicatorId"), apiPath(path, "key"), apiPath(path, "weight")]}
        under={indicator ? [`indicators.${indicator.key}`] : []}
      />
      <NodeVeto {...props} name={name} />
    </div>
  );
}

function DimensionCard(props: NodeProps<DimensionNode>) {
  const { node, path, share, counting, definition, onChange, indicators, locale } = props;
  const { t } = useTranslation();
  const screen = useLocale();
  const name = textIn(node.name, screen);
  const problem = useProblem()(apiPath(path, "name"));
  const rename = (value: string) => onChange(withNode(definition, path, { ...node, name: withText(node.name, locale, value) ?? "" }));
  return (
    <section aria-label={name} className="rounded-lg border border-line bg-sunken/60 p-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="flex min-w-44 flex-1 items-center gap-1">
          <NodeGrip {...props} name={name} />
          <LocalizedField
            className="flex-1 [&_input]:font-medium"
            label={t("schemes.dimension")}
            labelHidden
            text={node.name}
            locale={locale}
            error={problem}
            onChange={rename}
          />
        </div>
        <NodeWeight {...props} name={name} />
      </div>
      <Notices at={[apiPath(path, "weight")]} className="mt-1" />
      <NodeVeto {...props} name={name} />
      <div className="mt-2.5 border-s-2 border-line ps-2 sm:ps-3">
        <Branch
          definition={definition}
          onChange={onChange}
          indicators={indicators}
          locale={locale}
          path={path}
          branchKey={node.key}
          nodes={node.children}
          rules={node}
          share={share === undefined || counting === undefined ? undefined : share * counting}
        />
      </div>
    </section>
  );
}

function NodeGrip({ path, siblings, name, definition, onChange }: NodeProps & { name: string }) {
  const index = path.at(-1) ?? 0;
  return (
    <Grip
      name={name}
      index={index}
      siblings={siblings}
      onMove={(steps) => onChange(withChildren(definition, path.slice(0, -1), (children) => moved(children, index, steps)))}
    />
  );
}

function NodeVeto({ node, path, name, definition, onChange }: NodeProps & { name: string }) {
  if (!node.veto) return null;
  return (
    <VetoFields
      veto={node.veto}
      name={name}
      path={apiPath(path, "veto")}
      onChange={(veto) => onChange(withNode(definition, path, { ...node, veto }))}
    />
  );
}
