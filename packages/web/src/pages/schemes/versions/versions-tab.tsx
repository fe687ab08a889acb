import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type ListedVersion, type Scheme, schemeQueries } from "../../../api/schemes.js";
import { useFormat } from "../../../app/session-context.js";
import { Badge } from "../../../ui/badge.js";
import { Card, Empty } from "../../../ui/page.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { SkeletonRows } from "../../../ui/skeleton.js";
import { CompareVersions } from "./compare-versions.js";
import { Derivations } from "./derivations.js";
import { VersionTree } from "./version-tree.js";
import { useReignWords } from "./version-words.js";

/** What was published, newest first; to be read and compared, never to be changed. */
export function VersionsTab({ scheme, isChanged }: { scheme: Scheme; isChanged: boolean }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(schemeQueries.versions(scheme.id));
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={3} />;
  if (data.length === 0)
    return (
      <Card>
        <Empty icon={History} title={t("schemes.notPublished")}>
          {t("schemes.notPublishedHint")}
        </Empty>
      </Card>
    );
  return (
    <div className="space-y-5">
      <Card className="divide-y divide-line">
        {data.map((version) => (
          <Version key={version.number} version={version} />
        ))}
      </Card>
      <CompareVersions schemeId={scheme.id} versions={data} isChanged={isChanged} />
    </div>
  );
}

function Version({ version }: { version: ListedVersion }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reign = useReignWords();
  return (
    <details className="px-5 py-3" open={version.current}>
      <summary className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {t("common.version", { version: version.number })}
          {version.current && <Badge tone="good">{t("schemes.inForce")}</Badge>}
          <span className="text-[0.87rem] font-normal text-muted">{reign(version)}</span>
        </span>
        <span className="text-[0.87rem] text-muted">{t("schemes.publishedAt", { at: format.dateTime(version.publishedAt) })}</span>
      </summary>
      <div className="mt-3 space-y-3">
        <VersionTree version={version} />
        <p className="text-[0.9rem] text-muted">
          {t("schemes.grades")}: {version.definition.grades.map(({ grade, from }) => `${grade} ≥ ${format.precise(from)}`).join(" · ")}
        </p>
        {version.derivations.length > 0 && <Derivations derivations={version.derivations} names={version} />}
      </div>
    </details>
  );
}
