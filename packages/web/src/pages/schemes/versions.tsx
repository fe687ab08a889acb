import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Definition, type Scheme, type SchemeNode, type SchemeVersion, schemeQueries } from "../../api/schemes.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Badge } from "../../ui/badge.js";
import { Card, Empty } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonRows } from "../../ui/skeleton.js";

/** What was published, newest first; to be read, never to be changed. */
export function VersionsTab({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation();
  const format = useFormat();
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
    <Card className="divide-y divide-line">
      {data.map((version) => (
        <details key={version.number} className="px-5 py-3" open={version.number === scheme.publishedVersion}>
          <summary className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="flex items-center gap-2 font-medium">
              {t("common.version", { version: version.number })}
              {version.number === scheme.publishedVersion && <Badge tone="good">{t("schemes.inForce")}</Badge>}
            </span>
            <span className="text-[0.87rem] text-muted">{format.dateTime(version.publishedAt)}</span>
          </summary>
          <div className="mt-3 space-y-3">
            <Nodes nodes={(version.definition as Definition).children} share={1} version={version} />
            <p className="text-[0.9rem] text-muted">
              {t("schemes.grades")}: {version.definition.grades.map(({ grade, from }) => `${grade} ≥ ${format.precise(from)}`).join(" · ")}
            </p>
          </div>
        </details>
      ))}
    </Card>
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
            </span>
            <span className="flex-none tabular-nums">{format.percent(node.weight)}</span>
            <span className="w-16 flex-none text-end text-[0.85rem] text-muted tabular-nums" title={t("schemes.effectiveHint")}>
              <span className="sr-only">{t("schemes.effective")} </span>
              <span aria-hidden>→ </span>
              {format.percent(share * node.weight)}
            </span>
          </div>
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
