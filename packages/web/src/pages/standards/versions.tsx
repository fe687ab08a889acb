import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Standard, type StandardVersion, standardQueries } from "../../api/standards.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Badge } from "../../ui/badge.js";
import { Card, Empty } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonRows } from "../../ui/skeleton.js";
import { useCriterionWords } from "./criterion-words.js";

/** What was published, newest first; to be read, never to be changed. */
export function VersionsTab({ standard }: { standard: Standard }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(standardQueries.versions(standard.id));
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={3} />;
  return (
    <Card className="divide-y divide-line">
      {data.length === 0 && (
        <Empty icon={History} title={t("standards.notPublished")}>
          {t("standards.notPublishedHint")}
        </Empty>
      )}
      {data.map((version) => (
        <Version key={version.number} version={version} isNewest={version.number === standard.publishedVersion} />
      ))}
    </Card>
  );
}

function Version({ version, isNewest }: { version: StandardVersion; isNewest: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const validity =
    version.effectiveFrom === null ? t("standards.validAlways") : t("standards.validFrom", { date: format.day(version.effectiveFrom) });
  return (
    <details className="px-5 py-3" open={isNewest}>
      <summary className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="flex flex-wrap items-center gap-2 font-medium">
          {t("common.version", { version: version.number })}
          <Badge tone={isNewest ? "good" : "neutral"}>{validity}</Badge>
        </span>
        <span className="text-[0.87rem] text-muted">{format.dateTime(version.publishedAt)}</span>
      </summary>
      <div className="mt-3 space-y-4">
        {version.definition.stages
          .filter(({ clauses }) => clauses.length > 0)
          .map(({ key, name, clauses }) => (
            <section key={key} aria-label={textIn(name, locale)}>
              <h2 className="mb-1.5 text-[0.9rem] font-semibold text-accent-ink">{textIn(name, locale)}</h2>
              <ul className="space-y-2.5">
                {clauses.map((clause) => (
                  <ClauseText key={clause.key} clause={clause} version={version} />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </details>
  );
}

type ClauseTextProps = { clause: StandardVersion["definition"]["stages"][number]["clauses"][number]; version: StandardVersion };

function ClauseText({ clause, version }: ClauseTextProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useCriterionWords();
  const indicator = version.indicators.find(({ id }) => id === clause.verifiedBy?.indicatorId);
  return (
    <li className="border-s-2 border-line ps-3 text-[0.93rem]">
      <p className="font-medium">{textIn(clause.title, locale)}</p>
      {clause.text !== undefined && <p>{textIn(clause.text, locale)}</p>}
      <p className="text-[0.85rem] text-muted">
        {clause.verifiedBy && indicator
          ? t("standards.verification", { indicator: textIn(indicator.name, locale), criterion: words(clause.verifiedBy.meets, indicator) })
          : t("standards.byPeople")}
      </p>
      {clause.reference !== undefined && <p className="text-[0.85rem] text-muted">{textIn(clause.reference, locale)}</p>}
    </li>
  );
}
