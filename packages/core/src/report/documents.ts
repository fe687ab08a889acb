import { nowInstant } from "../context/index.js";
import type { Locale } from "../locale/index.js";
import type { ReportDocument } from "../report-document/index.js";
import * as Tenant from "../tenant/index.js";
import { compose } from "./compose/index.js";
import { gatherFacts } from "./facts.js";
import { subscribers } from "./recipient.js";
import type { Run } from "./schema.js";
import { stored } from "./stored-report.js";

/** The run's report in every language that it is read in: the report's own first, then its recipients'. */
export async function documentsOf(run: Run): Promise<Map<Locale, ReportDocument>> {
  const report = await stored(run.reportId);
  const tenant = await Tenant.settings();
  const readers = run.deliver ? await subscribers(run.reportId) : [];
  const locales = new Set([report.locale, ...readers.map((recipient) => recipient.locale ?? report.locale)]);
  const facts = await gatherFacts(report, run.period);
  const frame = {
    title: report.name,
    tenantName: tenant.name,
    timeZone: tenant.timeZone,
    minimumSample: tenant.minimumSample,
    sections: report.sections ?? null,
    revision: run.revision,
    reason: run.reason,
    generatedAt: nowInstant(),
  };
  return new Map([...locales].map((locale) => [locale, compose(facts, frame, locale)]));
}
