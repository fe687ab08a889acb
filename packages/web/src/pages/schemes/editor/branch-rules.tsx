import { SlidersHorizontal } from "lucide-react";
import { useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../app/session-context.js";
import { TextField } from "../../../ui/field.js";
import { AggregationField } from "./aggregation-field.js";
import type { BranchProps } from "./branch.js";
import { CoverageField } from "./coverage-field.js";
import { Notices, NoticesContext, useProblem } from "./notices.js";
import { apiPath } from "./problems.js";
import { nodesOf, type Rules, withNode, withRules } from "./tree.js";
import { WeightingFields } from "./weighting/weighting-fields.js";

type Props = Omit<BranchProps, "share" | "locale" | "indicators">;

/** What a branch does with its children, folded to one line that says it in words. */
export function BranchRules({ path, branchKey, nodes, rules, definition, onChange }: Props) {
  const { t } = useTranslation();
  const words = useRulesWords();
  const { problems } = useContext(NoticesContext);
  const here = [apiPath(path, "weighting"), ...(path.length > 0 ? [apiPath(path, "key")] : [])];
  const needsLook = problems.some((problem) => here.some((at) => problem.path === at || problem.path.startsWith(`${at}.`)));
  // Stays open once it is, so that a problem that is put right does not shut it under the one who types.
  const [isOpen, setOpen] = useState(needsLook);
  const change = (part: Partial<Rules>) => onChange(withRules(definition, path, part));
  return (
    <>
      <details className="mt-2 text-[0.9rem]" open={isOpen || needsLook} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="inline-flex max-w-full items-center gap-1.5 rounded px-1 py-0.5 text-[0.85rem] text-muted hover:text-ink">
          <SlidersHorizontal aria-hidden className="size-3.5 flex-none" />
          <span className="min-w-0">
            <span className="me-1.5 underline decoration-dotted underline-offset-4">{t("schemes.rules")}</span> {words(rules)}
          </span>
        </summary>
        <div className="mt-2 grid items-start gap-x-5 gap-y-4 rounded-md border border-line bg-surface p-3.5 sm:grid-cols-2">
          <AggregationField value={rules.aggregation} onChange={(aggregation) => change({ aggregation })} />
          <CoverageField value={rules.coverageThreshold} onChange={(coverageThreshold) => change({ coverageThreshold })} />
          <div className="sm:col-span-2">
            <WeightingFields
              branchKey={branchKey}
              nodes={nodes}
              path={apiPath(path, "weighting")}
              weighting={rules.weighting}
              onChange={(weighting) => change({ weighting })}
            />
          </div>
          {path.length > 0 && <KeyField path={path} definition={definition} onChange={onChange} />}
        </div>
      </details>
      <Notices under={[apiPath(path, "weighting")]} className="mt-1" />
    </>
  );
}

/** The rules of a branch in one line. */
function useRulesWords(): (rules: Rules) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ aggregation, coverageThreshold, weighting }) =>
    [
      t(`schemes.aggregations.${aggregation.method}`),
      t("schemes.coverageShort", { share: format.percent(coverageThreshold) }),
      t("schemes.weighting.short", { source: t(`schemes.weighting.sources.${weighting?.method ?? "direct"}`) }),
    ].join(" · ");
}

function KeyField({ path, definition, onChange }: Pick<Props, "path" | "definition" | "onChange">) {
  const { t } = useTranslation();
  const problemAt = useProblem();
  const node = nodesOf(definition).find((each) => each.path.join() === path.join())?.node;
  if (!node) return null;
  return (
    <TextField
      label={t("schemes.key")}
      hint={t("schemes.keyHint")}
      maxLength={64}
      spellCheck={false}
      value={node.key}
      error={problemAt(apiPath(path, "key"))}
      onChange={(event) => onChange(withNode(definition, path, { ...node, key: event.target.value }))}
    />
  );
}
