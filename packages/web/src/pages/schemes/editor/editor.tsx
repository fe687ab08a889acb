import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Indicator, indicatorQueries } from "../../../api/indicators.js";
import type { Definition, Scheme } from "../../../api/schemes.js";
import { useLocale, useMay } from "../../../app/session-context.js";
import { type Locale, textIn } from "../../../lib/locale.js";
import { Panel } from "../../../ui/page.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { withAudience } from "./audience.js";
import { AudienceFields } from "./audience-fields.js";
import { Branch } from "./branch.js";
import { EditorBar } from "./editor-bar.js";
import { Grades } from "./grades.js";
import { type Live, LiveContext, type Preview, usePreview } from "./live.js";
import { NoticesContext } from "./notices.js";
import { OtherNotices } from "./other-notices.js";
import { lawProblems, problemsOf, unsavable } from "./problems.js";
import { SchemeSettings } from "./settings.js";
import { StaleNotice } from "./stale-notice.js";
import { nodesOf } from "./tree.js";
import type { Editing } from "./use-draft.js";

/** Edits the working copy; scorecards go on resting on published versions. */
export function SchemeEditor({ scheme, editing }: { scheme: Scheme; editing: Editing }) {
  const { t } = useTranslation();
  const mayWrite = useMay()("schemes.write") && scheme.status !== "archived";
  const [locale, setLocale] = useState<Locale>(useLocale());
  const { data: indicators } = useQuery(indicatorQueries.every);
  const byId = useMemo(() => new Map(indicators?.map((indicator) => [indicator.id, indicator])), [indicators]);
  const { draft, base, change, isStale, isChanged, error } = editing;
  const { definition } = draft;
  const preview = usePreview(scheme.id, definition, !unsavable(lawProblems(definition)));
  const notices = noticesOf(editing, preview, indicators && new Set(byId.keys()));
  const setDefinition = (next: Definition) => change({ definition: next });
  return (
    <NoticesContext value={notices}>
      <LiveContext value={useLiveOf(scheme.id, definition, preview, byId)}>
        <fieldset disabled={!mayWrite} className="min-w-0 space-y-5">
          {!mayWrite && <p className="text-muted">{scheme.status === "archived" ? t("schemes.archivedHint") : t("common.notPermitted")}</p>}
          <EditorBar scheme={scheme} locale={locale} onLocale={setLocale} editing={editing} />
          {isStale && isChanged && <StaleNotice id={scheme.id} onLoad={editing.adopt} />}
          {error && !isStale && <ProblemNotice error={error} />}
          {preview.error && !error && <ProblemNotice error={preview.error} />}
          <OtherNotices keys={new Set([...byId.values()].map(({ key }) => key))} />
          <Panel title={t("schemes.tree")} hint={t("schemes.treeHint")}>
            <Branch
              path={[]}
              branchKey={null}
              nodes={definition.children}
              rules={definition}
              share={1}
              definition={definition}
              onChange={setDefinition}
              indicators={byId}
              locale={locale}
            />
          </Panel>
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <div className="space-y-5">
              <Grades grades={definition.grades} onChange={(grades) => setDefinition({ ...definition, grades })} />
              <SchemeSettings name={draft.name} description={draft.description} onChange={change} />
            </div>
            <AudienceFields
              key={base.version}
              audience={definition.appliesTo}
              onChange={(audience) => setDefinition(withAudience(definition, audience))}
            />
          </div>
        </fieldset>
      </LiveContext>
    </NoticesContext>
  );
}

/** The API's answer counts while it is about the tree that is shown; the laws of a tree are told at once. */
function noticesOf({ draft: { definition }, base }: Editing, { data, isCurrent }: Preview, known: ReadonlySet<string> | undefined) {
  const isSaved = definition === base.definition;
  const told = isCurrent && data ? data : isSaved ? base : undefined;
  const sources = base.warnings.filter(({ path }) => path.startsWith("indicators."));
  return {
    problems: problemsOf(definition, { known, saved: told?.problems ?? [] }),
    warnings: told === base ? base.warnings : [...(told?.warnings ?? []), ...sources],
  };
}

function useLiveOf(
  schemeId: string,
  definition: Definition,
  { data, isCurrent }: Preview,
  indicators: ReadonlyMap<string, Indicator>,
): Live {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Map(
      nodesOf(definition).map(({ node }) => {
        const name = node.type === "dimension" ? node.name : indicators.get(node.indicatorId)?.name;
        return [node.key, textIn(name, locale) || node.key];
      }),
    );
    return {
      schemeId,
      derivations: new Map(data?.derivations.map((each) => [each.branch, each])),
      pending: new Set(data?.pending),
      isBehind: !isCurrent,
      nameOf: (key: string) => names.get(key) ?? key,
    };
  }, [schemeId, definition, data, isCurrent, indicators, locale]);
}
