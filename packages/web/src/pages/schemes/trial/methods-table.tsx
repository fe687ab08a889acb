import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ComparedMethod } from "../../../api/scheme-trials.js";
import { useFormat } from "../../../app/session-context.js";
import { Badge } from "../../../ui/badge.js";
import { Panel } from "../../../ui/page.js";
import { type Column, Table } from "../../../ui/table.js";
import { agreementOf } from "./simulation-figures.js";

/** How well each method's ranking agrees with the scheme's. */
export function MethodsTable({ methods }: { methods: readonly ComparedMethod[] }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const hasCohort = methods.some(({ basis }) => basis === "cohort");
  return (
    <Panel title={t("schemes.trial.agreementTitle")} hint={t("schemes.trial.agreementHint")}>
      {hasCohort && (
        <p className="mb-3 flex items-start gap-2 rounded-md bg-warn-soft px-3.5 py-2.5 text-[0.9rem]">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 flex-none text-warn" />
          {t("schemes.trial.cohortCaution")}
        </p>
      )}
      <div className="-mx-5 -mb-5">
        <Table caption={t("schemes.trial.agreementTitle")} columns={columns} rows={methods} rowKey={({ method }) => method} />
      </div>
    </Panel>
  );
}

function useColumns(): Column<ComparedMethod>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "method",
      header: t("schemes.trial.method"),
      cell: ({ method, basis }) => (
        <span className="min-w-0">
          <span className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{t(`schemes.trial.methods.${method}`)}</span>
            {basis === "cohort" && <Badge tone="warn">{t("schemes.trial.cohort")}</Badge>}
          </span>
          <span className="block max-w-[52ch] text-[0.82rem] text-muted">{t(`schemes.trial.methodHints.${method}`)}</span>
        </span>
      ),
    },
    {
      key: "agreement",
      header: t("schemes.trial.rankCorrelation"),
      align: "end",
      cell: ({ spearman }) => <Agreement correlation={spearman} />,
    },
    {
      key: "shift",
      header: t("schemes.trial.meanShift"),
      align: "end",
      cell: ({ meanShift, maxShift }) => (
        <span className="whitespace-nowrap">
          {format.decimal(meanShift)}{" "}
          <span className="text-muted">({t("schemes.trial.atMost", { places: format.integer(maxShift) })})</span>
        </span>
      ),
    },
    {
      key: "top",
      header: t("schemes.trial.topOverlap"),
      align: "end",
      wide: true,
      cell: ({ topOverlap }) => format.wholePercent(topOverlap),
    },
    {
      key: "first",
      header: t("schemes.trial.sameFirst"),
      align: "end",
      wide: true,
      cell: ({ sameFirst }) => t(sameFirst ? "common.yes" : "common.no"),
    },
  ];
}

/** A correlation from 0 to 1 as a bar, a figure and a word; anything below 0 has no bar. */
function Agreement({ correlation }: { correlation: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (correlation === null) return <span className="text-muted">{t("schemes.trial.noCorrelation")}</span>;
  return (
    <span data-whole-row className="inline-flex flex-col items-end gap-0.5 max-sm:flex-row max-sm:items-center max-sm:gap-2">
      <span className="inline-flex items-center gap-2">
        <span aria-hidden className="block h-2 w-20 rounded-full bg-sunken">
          <span className="block h-2 rounded-full bg-(--series-1)" style={{ width: `${Math.max(0, correlation) * 100}%` }} />
        </span>
        <span className="w-11">{format.precise(correlation)}</span>
      </span>
      <span className="text-[0.8rem] text-muted">{t(`schemes.trial.agreement.${agreementOf(correlation)}`)}</span>
    </span>
  );
}
