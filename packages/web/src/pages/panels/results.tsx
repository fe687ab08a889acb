import { useQuery } from "@tanstack/react-query";
import { ChartNoAxesColumn, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Panel, type PanelResults, panelQueries } from "../../api/panels.js";
import { useFormat } from "../../app/session-context.js";
import { Card, Empty } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonRows } from "../../ui/skeleton.js";
import { AgreementChart } from "./agreement-chart.js";
import { Figures } from "./figures.js";
import { SeverityChart } from "./severity-chart.js";

/** What the panel found: agreement and severity first, because they say how far the figures can be leaned on. */
export function ResultsTab({ panel }: { panel: Panel }) {
  const { t } = useTranslation();
  const asOf = `${panel.version} ${panel.results} ${panel.progress.submitted}`;
  const { data: results, error, refetch } = useQuery(panelQueries.results(panel.id, asOf));
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!results) return <SkeletonRows rows={6} />;
  if (results.agreement.length === 0)
    return (
      <Card>
        <Empty icon={ChartNoAxesColumn} title={t("panels.noResults")}>
          {t("panels.noResultsHint")}
        </Empty>
      </Card>
    );
  return (
    <div className="space-y-5">
      <Standing panel={panel} results={results} />
      <Notes notes={results.notes} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <AgreementChart panel={panel} results={results} />
        {results.severity.length > 0 && <SeverityChart panel={panel} results={results} />}
      </div>
      <Figures panel={panel} results={results} />
    </div>
  );
}

function Standing({ panel, results }: { panel: Panel; results: PanelResults }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (panel.state === "closed" && results.status === "final")
    return <p className="text-muted">{t("panels.final", { date: format.day(results.date) })}</p>;
  return <p className="text-muted">{t(panel.state === "closed" ? "panels.filing" : "panels.provisional")}</p>;
}

const KNOWN = ["low-agreement", "disconnected", "severity-differs", "suppressed", "nothing-dropped"] as const;

function Notes({ notes }: { notes: PanelResults["notes"] }) {
  const { t } = useTranslation();
  const codes = KNOWN.filter((code) => notes.some((note) => note.code === code));
  if (codes.length === 0) return null;
  return (
    <ul className="space-y-2">
      {codes.map((code) => (
        <li key={code} className="flex items-start gap-2.5 rounded-lg bg-warn-soft px-4 py-2.5 text-[0.93rem]">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 flex-none text-warn" />
          {t(`panels.notes.${code}`)}
        </li>
      ))}
    </ul>
  );
}
