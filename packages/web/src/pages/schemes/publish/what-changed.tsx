import { useTranslation } from "react-i18next";
import type { Scheme } from "../../../api/schemes.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { SkeletonRows } from "../../../ui/skeleton.js";
import { DiffTable } from "../versions/diff-table.js";
import { useDiff } from "../versions/use-diff.js";

/** What differs from the version published last; nothing is said for the first one. */
export function WhatChanged({ scheme: { id, publishedVersion } }: { scheme: Scheme }) {
  return publishedVersion === null ? null : <Changed id={id} last={publishedVersion} />;
}

function Changed({ id, last }: { id: string; last: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useDiff(id, last, "draft");
  return (
    <section aria-label={t("schemes.diff.since", { version: last })}>
      <h3 className="mb-2 text-[0.93rem] font-semibold">{t("schemes.diff.since", { version: last })}</h3>
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <SkeletonRows rows={2} />}
      {data && <DiffTable diff={data} />}
    </section>
  );
}
