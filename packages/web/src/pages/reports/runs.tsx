import { useInfiniteQuery } from "@tanstack/react-query";
import { ExternalLink, FileDown, FileText } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isOpen, type Report, type Run, reportQueries } from "../../api/reports.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { periodName } from "../../lib/days.js";
import { LOCALE_NAMES } from "../../lib/locale.js";
import { Badge } from "../../ui/badge.js";
import { Button, buttonClass } from "../../ui/button.js";
import { List } from "../../ui/list.js";
import { Card, Empty } from "../../ui/page.js";
import type { Column } from "../../ui/table.js";
import { RunBadge } from "./badges.js";
import { DeliveriesDialog } from "./deliveries.js";

/** What was reported so far, newest period first; follows what is under way. */
export function Runs({ report }: { report: Report }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Run>();
  const query = useInfiniteQuery(reportQueries.runs(report.id));
  return (
    <Card>
      <h2 className="px-5 pt-4 pb-1 text-[1.02rem] font-semibold">{t("reports.runs")}</h2>
      <List
        query={query}
        caption={t("reports.runs")}
        columns={useColumns(setOpened)}
        empty={
          <Empty icon={FileText} title={t("reports.runsEmpty")}>
            {t("reports.runsEmptyHint")}
          </Empty>
        }
      />
      {opened && <DeliveriesDialog run={opened} onClose={() => setOpened(undefined)} />}
    </Card>
  );
}

function useColumns(onDeliveries: (run: Run) => void): Column<Run>[] {
  const { t } = useTranslation();
  return [
    { key: "period", header: t("reports.period"), cell: (run) => <PeriodCell run={run} /> },
    {
      key: "state",
      header: t("common.status"),
      cell: (run) => (
        <span aria-live={isOpen(run) ? "polite" : undefined}>
          <RunBadge run={run} />
        </span>
      ),
    },
    { key: "links", header: "", align: "end", cell: (run) => <RunLinks run={run} onDeliveries={() => onDeliveries(run)} /> },
  ];
}

function PeriodCell({ run }: { run: Run }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  return (
    <span className="block min-w-0">
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{periodName(run.period.label, locale)}</span>
        {run.revision > 1 && <Badge tone="info">{t("reports.revision", { number: run.revision })}</Badge>}
        {run.supersededBy && <Badge>{t("reports.superseded")}</Badge>}
      </span>
      <span className="block text-[0.85rem] text-muted">
        {format.dateTime(run.createdAt)} · {t(`reports.triggers.${run.trigger}`)}
        {run.reason && ` · ${run.reason}`}
      </span>
      {run.failure && <span className="block text-[0.85rem] break-words text-bad">{run.failure.detail}</span>}
    </span>
  );
}

const LINK = buttonClass("quiet", "!px-2");

function RunLinks({ run, onDeliveries }: { run: Run; onDeliveries: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const others = run.editions.slice(1);
  const named = (what: string) => `${what}: ${periodName(run.period.label, locale)}`;
  return (
    <span className="block">
      <span className="flex flex-wrap justify-end gap-x-1 sm:flex-nowrap max-sm:-ms-2 max-sm:justify-start">
        {run.webUrl && (
          <a href={run.webUrl} target="_blank" rel="noreferrer" aria-label={named(t("reports.web"))} className={LINK}>
            <ExternalLink aria-hidden className="size-4" />
            {t("reports.web")}
          </a>
        )}
        {run.pdfUrl && (
          <a href={run.pdfUrl} target="_blank" rel="noreferrer" aria-label={named(t("reports.pdf"))} className={LINK}>
            <FileDown aria-hidden className="size-4" />
            {t("reports.pdf")}
          </a>
        )}
        {run.deliver && ["delivering", "done"].includes(run.state) && (
          <Button tone="quiet" className="!px-2" aria-label={named(t("reports.deliveries"))} onClick={onDeliveries}>
            {t("reports.deliveries")}
          </Button>
        )}
      </span>
      {others.length > 0 && (
        <span className="block text-[0.82rem] text-muted">
          {others.map((edition) => (
            <a
              key={edition.locale}
              href={edition.webUrl}
              target="_blank"
              rel="noreferrer"
              lang={edition.locale}
              className="ms-2 inline-flex min-h-7 items-center underline underline-offset-2 hover:text-ink"
            >
              {LOCALE_NAMES[edition.locale]}
            </a>
          ))}
        </span>
      )}
    </span>
  );
}
