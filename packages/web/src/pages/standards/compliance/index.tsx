import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ListChecks, ScrollText, Store } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Grain } from "../../../api/scoring.js";
import { type ComplianceClause, type Standard, standardQueries } from "../../../api/standards.js";
import { useFormat, useLocale } from "../../../app/session-context.js";
import { todayIn } from "../../../lib/days.js";
import { textIn } from "../../../lib/locale.js";
import { grainOf, recentPeriods } from "../../../lib/periods.js";
import { Button } from "../../../ui/button.js";
import { SelectField } from "../../../ui/field.js";
import { Card, Empty, Panel } from "../../../ui/page.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { SkeletonBlock } from "../../../ui/skeleton.js";
import { GrainSelect, PeriodSelect } from "../../scoring/choices.js";
import { SUBJECT_KINDS, useKindName } from "../../subjects/kinds.js";
import { Legend, Matrix } from "./matrix.js";

type Search = { period?: string; stage?: string; kind?: string };

/** Who meets which clause. What is chosen lives in the address, so that it can be linked and survives a reload. */
export function ComplianceTab({ standard, onEdit }: { standard: Standard; onEdit: () => void }) {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Search;
  const first = (each: Grain) => recentPeriods(each, todayIn(timeZone))[0] ?? "";
  const grain = grainOf(search.period ?? "") ?? "quarter";
  const period = grainOf(search.period ?? "") ? (search.period ?? "") : first(grain);
  const show = (change: Search) =>
    void navigate({
      to: "/standards/$id",
      params: { id: standard.id },
      search: { ...search, tab: "compliance", ...change } as never,
      replace: true,
    });
  if (standard.publishedVersion === null)
    return (
      <Card>
        <Empty icon={ScrollText} title={t("standards.notPublished")} action={<Button onClick={onEdit}>{t("standards.toClauses")}</Button>}>
          {t("standards.notPublishedHint")}
        </Empty>
      </Card>
    );
  return (
    <>
      <div className="mb-4 grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap">
        <GrainSelect value={grain} onChange={(next) => show({ period: first(next) })} />
        <PeriodSelect grain={grain} value={period} onChange={(next) => show({ period: next })} />
        <StageSelect standard={standard} value={search.stage ?? ""} onChange={(stage) => show({ stage })} />
        <KindSelect value={search.kind ?? "merchant"} onChange={(kind) => show({ kind })} />
      </div>
      <Judged
        standardId={standard.id}
        question={{ period, stage: search.stage || undefined, kind: kindAsked(search.kind) }}
        onEdit={onEdit}
        onAllStages={() => show({ stage: "" })}
      />
    </>
  );
}

/** Merchants unless told; `all` is every kind. */
const kindAsked = (kind = "merchant"): string | undefined => (kind === "all" ? undefined : kind);

type SelectProps = { value: string; onChange: (value: string) => void };

function StageSelect({ standard, value, onChange }: SelectProps & { standard: Standard }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <SelectField className="sm:w-44" label={t("standards.stageShort")} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t("standards.allStages")}</option>
      {standard.definition.stages.map(({ key, name }) => (
        <option key={key} value={key}>
          {textIn(name, locale)}
        </option>
      ))}
    </SelectField>
  );
}

function KindSelect({ value, onChange }: SelectProps) {
  const { t } = useTranslation();
  const kindName = useKindName();
  return (
    <SelectField className="sm:w-36" label={t("subjects.kind")} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="all">{t("standards.allKinds")}</option>
      {SUBJECT_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {kindName(kind)}
        </option>
      ))}
    </SelectField>
  );
}

type JudgedProps = {
  standardId: string;
  question: { period: string; stage: string | undefined; kind: string | undefined };
  onEdit: () => void;
  onAllStages: () => void;
};

function Judged({ standardId, question, onEdit, onAllStages }: JudgedProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(standardQueries.compliance(standardId, question));
  const { data: totals } = useQuery(standardQueries.totals(standardId, question));
  const [head] = query.data?.pages ?? [];
  if (query.isError && !head)
    return (
      <div className="space-y-3">
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
        {question.stage !== undefined && <Button onClick={onAllStages}>{t("standards.allStages")}</Button>}
      </div>
    );
  if (!head) return <SkeletonBlock />;
  const rows = query.data?.pages.flatMap((page) => page.data) ?? [];
  const verified = head.clauses.filter(({ indicatorId }) => indicatorId !== null);
  if (rows.length === 0)
    return (
      <Card>
        <Empty icon={Store} title={t("standards.noSubjects")}>
          {t("standards.noSubjectsHint")}
        </Empty>
      </Card>
    );
  return (
    <div className="space-y-5">
      {verified.length === 0 ? (
        <Card>
          <Empty icon={ListChecks} title={t("standards.allManual")} action={<Button onClick={onEdit}>{t("standards.toClauses")}</Button>}>
            {t("standards.allManualHint")}
          </Empty>
        </Card>
      ) : (
        <>
          <Legend />
          <Matrix head={head} clauses={verified} rows={rows} totals={totals} />
          <div className="flex flex-wrap items-center justify-between gap-3 text-[0.87rem] text-muted">
            <span aria-live="polite">
              {t("common.listed", { count: rows.length })} · {t("standards.judgedBy", { version: head.version })}
            </span>
            {query.hasNextPage && (
              <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t("common.more")}
              </Button>
            )}
          </div>
        </>
      )}
      <Manual clauses={head.clauses.filter(({ indicatorId }) => indicatorId === null)} />
    </div>
  );
}

/** Clauses that no figure speaks for: named, so that nobody takes them for met. */
function Manual({ clauses }: { clauses: readonly ComplianceClause[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (clauses.length === 0) return null;
  return (
    <Panel title={t("standards.manual")} hint={t("standards.manualHint")}>
      <ul className="list-disc space-y-1 ps-5 text-[0.93rem]">
        {clauses.map(({ key, title }) => (
          <li key={key}>{textIn(title, locale)}</li>
        ))}
      </ul>
    </Panel>
  );
}
