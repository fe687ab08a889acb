import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListedVersion } from "../../../api/schemes.js";
import { SelectField } from "../../../ui/field.js";
import { Panel } from "../../../ui/page.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { SkeletonRows } from "../../../ui/skeleton.js";
import { DiffTable } from "./diff-table.js";
import { useDiff } from "./use-diff.js";

type Props = { schemeId: string; versions: readonly ListedVersion[]; isChanged: boolean };

/** What differs between any two versions, or a version and the working copy as it was saved. */
export function CompareVersions({ schemeId, versions, isChanged }: Props) {
  const { t } = useTranslation();
  const newest = versions[0]?.number ?? 1;
  const [from, setFrom] = useState(newest);
  const [to, setTo] = useState<number | "draft">("draft");
  const { data, error, refetch } = useDiff(schemeId, from, to);
  const options = versions.map(({ number }) => (
    <option key={number} value={number}>
      {t("common.version", { version: number })}
    </option>
  ));
  return (
    <Panel title={t("schemes.diff.title")} hint={t("schemes.diff.hint")}>
      <div className="mb-4 flex flex-wrap gap-3">
        <SelectField className="w-44" label={t("schemes.diff.from")} value={from} onChange={(event) => setFrom(Number(event.target.value))}>
          {options}
        </SelectField>
        <SelectField
          className="w-44"
          label={t("schemes.diff.to")}
          value={to}
          onChange={(event) => setTo(event.target.value === "draft" ? "draft" : Number(event.target.value))}
        >
          <option value="draft">{t("schemes.tabs.tree")}</option>
          {options}
        </SelectField>
      </div>
      {to === "draft" && isChanged && <p className="mb-3 text-[0.87rem] text-warn">{t("schemes.diff.unsaved")}</p>}
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <SkeletonRows rows={3} />}
      {data && <DiffTable diff={data} />}
    </Panel>
  );
}
