import type { ReportDocument } from "../../packages/core/src/report-document/index.js";
import { type Api, whenOver } from "./api.js";

export type TriedReport = { period: string; webUrl: string; pdfUrl: string; documentUrl: string; document: ReportDocument };

type Run = {
  id: string;
  state: string;
  failure: { detail: string } | null;
  webUrl: string | null;
  pdfUrl: string | null;
  documentUrl: string | null;
};

/** Creates a quarterly report with one recipient; answers its id. */
export async function createReport(api: Api, schemeId: string, recipient: string): Promise<string> {
  const { data } = await api.post<{ id: string }>("/v1/reports", {
    name: "Service quality",
    schedule: { grain: "quarter" },
    locale: "en",
    schemeId,
  });
  await api.post(`/v1/reports/${data.id}/recipients`, { email: recipient, name: "Reader" });
  return data.id;
}

/** Runs the report for the period, mails it, and reads the figures back. */
export async function runReport(api: Api, reportId: string, period: string): Promise<TriedReport> {
  const { data: started } = await api.post<Run>(`/v1/reports/${reportId}/runs`, { period, deliver: true });
  const { data: run } = await whenOver(
    () => api.get<Run>(`/v1/reports/${reportId}/runs/${started.id}`),
    ({ data }) => data.state === "done" || data.state === "failed",
  );
  const { webUrl, pdfUrl, documentUrl } = run;
  if (run.state === "failed" || !webUrl || !pdfUrl || !documentUrl)
    throw new Error(`The report on ${period} failed: ${run.failure?.detail ?? "no reason given"}`);
  const document = (await (await fetch(documentUrl)).json()) as ReportDocument;
  return { period, webUrl, pdfUrl, documentUrl, document };
}

/** The key figures of a report as lines of text. */
export function figuresIn({ summary }: ReportDocument): string[] {
  return summary.map(({ key, unit, status, value, n }) => {
    const shown = value === null ? status : unit === "percent" ? `${(value * 100).toFixed(2)} %` : String(Math.round(value * 1e4) / 1e4);
    return `${key.padEnd(20)} ${shown}${unit === "seconds" && value !== null ? " s" : ""}${n === null ? "" : `   (n = ${n})`}`;
  });
}
