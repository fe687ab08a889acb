import { tenantId } from "../context/index.js";
import { notFound } from "../errors/index.js";
import { reports } from "./entity.js";
import type { Report } from "./schema.js";

export type StoredReport = Pick<
  Report,
  "id" | "name" | "status" | "schedule" | "timeZone" | "locale" | "createdAt" | "updatedAt" | "version"
> & {
  [Optional in "surveyIds" | "schemeId" | "subjectIds" | "sections" | "nextPeriod" | "nextRunAt"]?: NonNullable<Report[Optional]>;
};

export async function stored(id: string): Promise<StoredReport> {
  const { data } = await reports().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("report");
  return data as StoredReport;
}
