import * as ApiKey from "@touchstone/core/api-key";
import { type Actor, actAs, runAs } from "@touchstone/core/context";
import { SCOPES } from "@touchstone/core/permission";
import type { Ports } from "@touchstone/core/ports";
import * as Subject from "@touchstone/core/subject";
import * as Survey from "@touchstone/core/survey";
import type { TableConnection } from "@touchstone/core/table";
import * as Tenant from "@touchstone/core/tenant";

export type BenchTenant = { id: string; key: string; surveyId: string; inside<T>(work: () => Promise<T>): Promise<T> };

export const SUBJECTS = 20;

/** A tenant with twenty subjects and a published survey of NPS, CSAT, a matrix and a text. */
export async function benchTenant(table: TableConnection, ports = {} as Ports, clock = () => new Date()): Promise<BenchTenant> {
  const as = <T>(actor: Actor, work: () => Promise<T>) => runAs({ actor, table, clock, ports, requestId: "bench" }, work);
  const { id, key } = await as({ type: "system", name: "bench" }, async () => {
    const tenant = await Tenant.create({ name: "Bench", timeZone: "UTC", locale: "en" });
    const created = await actAs({ type: "job", tenantId: tenant.id, name: "bench" }, () =>
      ApiKey.create({ name: "bench", scopes: [...SCOPES], mode: "test", requestsPerMinute: 1_000_000 }),
    );
    return { id: tenant.id, key: created.key };
  });
  const inside = <T>(work: () => Promise<T>) => as({ type: "job", tenantId: id, name: "bench" }, work);
  const surveyId = await inside(async () => {
    await Subject.upsertMany(
      Array.from({ length: SUBJECTS }, (_, i) => ({ externalId: `s${i}`, name: `Subject ${i}`, kind: "merchant", tags: {} })),
    );
    const questions: Survey.Question[] = [
      { type: "nps", key: "nps", label: "Recommend?", required: false },
      { type: "csat", key: "csat", label: "Satisfied?", required: false },
      {
        type: "matrix",
        key: "team",
        label: "Team",
        required: false,
        points: 5,
        rows: ["speed", "attitude", "accuracy"].map((key) => ({ key, label: key })),
      },
      { type: "text", key: "comment", label: "Comment", required: false, maxLength: 2000 },
    ];
    const survey = await Survey.create({ name: "Bench", definition: { title: "Bench", locales: ["en"], questions } });
    await Survey.publish(survey.id, survey.version);
    return survey.id;
  });
  return { id, key, surveyId, inside };
}

/** The i-th response of a deterministic year, about 600 bytes as stored. */
export function benchResponse(surveyId: string, i: number, prefix = "r") {
  return {
    surveyId,
    subjectExternalId: `s${i % SUBJECTS}`,
    submissionId: `${prefix}-${i}`,
    submittedAt: new Date(Date.UTC(2025, 10, 1) + (i % 365) * 86_400_000 + (i % 86_400) * 1000).toISOString(),
    answers: {
      nps: i % 11,
      csat: 1 + (i % 5),
      team: { speed: 1 + (i % 5), attitude: 1 + ((i >> 1) % 5), accuracy: 1 + ((i >> 2) % 5) },
      comment: `The parcel came on day ${i % 9}, the chat answered quickly.`,
    },
    channel: "api" as const,
  };
}
