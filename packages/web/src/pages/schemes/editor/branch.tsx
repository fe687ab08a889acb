import type { Indicator } from "../../../api/indicators.js";
import type { Definition, SchemeNode } from "../../../api/schemes.js";
import type { Locale } from "../../../lib/locale.js";
import { BranchFoot } from "./branch-foot.js";
import { BranchRules } from "./branch-rules.js";
import { takesWrittenWeights } from "./judgements.js";
import { type BranchKey, countingWeight, useLive } from "./live.js";
import { NodeRow } from "./node.js";
import { Notices } from "./notices.js";
import { apiPath } from "./problems.js";
import type { Path, Rules } from "./tree.js";

/** What every part of the tree needs to show itself and to change the whole. */
export type TreeProps = {
  definition: Definition;
  onChange: (definition: Definition) => void;
  indicators: ReadonlyMap<string, Indicator>;
  /** The language in which names are edited. */
  locale: Locale;
};

export type BranchProps = TreeProps & {
  path: Path;
  branchKey: BranchKey;
  nodes: readonly SchemeNode[];
  rules: Rules;
  /** What the branch weighs in the whole, 0 to 1; undefined while weights above it wait for being worked out. */
  share: number | undefined;
};

/** Siblings with their weights, their sum, what can be added to them, and what their branch does with them. */
export function Branch({ path, branchKey, nodes, rules, share, ...tree }: BranchProps) {
  const derived = useLive().derivations.get(branchKey);
  const isWritten = rules.weighting === undefined;
  return (
    <div>
      <ul className="space-y-2.5">
        {nodes.map((node, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the key of a node is itself being edited
          <li key={index} className="rounded-lg data-drop:ring-2 data-drop:ring-accent">
            <NodeRow
              {...tree}
              node={node}
              path={[...path, index]}
              siblings={nodes.length}
              share={share}
              counting={countingWeight(node.weight, derived, node.key, isWritten)}
              isWeighed={takesWrittenWeights(rules.weighting)}
            />
          </li>
        ))}
      </ul>
      <BranchFoot {...tree} path={path} nodes={nodes} rules={rules} />
      <Notices at={[apiPath(path, "children")]} className="mt-1" />
      <BranchRules {...tree} path={path} branchKey={branchKey} nodes={nodes} rules={rules} />
    </div>
  );
}
