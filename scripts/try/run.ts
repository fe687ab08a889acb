import { apiAt } from "./api.js";
import { importFiles } from "./files.js";
import { createReport, runReport, type TriedReport } from "./report.js";
import { publishScheme, publishSurvey, score, whenCounted } from "./setup.js";

/** The quarters and the year in which the three files have most to say. */
export const PERIODS = { reviews: "2018-Q2", requests: "2011", companies: "2013-Q3" } as const;
const SCORED = ["2011-Q1", "2013-Q3", "2017-Q4", "2018-Q1", "2018-Q2"] as const;

export type Tried = Record<keyof typeof PERIODS, TriedReport>;

type Tenant = { origin: string; key: string; recipient: string };

/** The whole way through the public API: imports, scheme, scorecards, reports. */
export async function tryOut({ origin, key, recipient }: Tenant, folder: string, tell: (line: string) => void): Promise<Tried> {
  const api = apiAt(origin, key);
  const surveyId = await publishSurvey(api);
  await importFiles(api, folder, surveyId, tell);
  await whenCounted(api);
  const schemeId = await publishScheme(api, surveyId);
  for (const period of SCORED) tell(`Scorecards ${period.padEnd(15)} ${await score(api, schemeId, period)}`);
  const reportId = await createReport(api, schemeId, recipient);
  return {
    reviews: await runReport(api, reportId, PERIODS.reviews),
    requests: await runReport(api, reportId, PERIODS.requests),
    companies: await runReport(api, reportId, PERIODS.companies),
  };
}
