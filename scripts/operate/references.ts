import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { entityOf, type Item, keyOf, tenantOf } from "./items.js";

/** What one item says of another that must exist. */
export type Broken = { item: string; needs: string };

type Plain = Record<string, unknown>;
type Name = (item: Plain) => string[];

const version = (kind: string, id: unknown, number: unknown): string => `${kind} ${String(id)} version ${Number(number)}`;

/** All versions up to the newest: they are only ever added to. */
const upTo = (kind: string, id: unknown, newest: unknown): string[] =>
  Array.from({ length: Number(newest ?? 0) }, (_, before) => version(kind, id, before + 1));

const ids = (kind: string, id: unknown): string[] => (typeof id === "string" ? [`${kind} ${id}`] : []);

type Application = { policy: { id: string; version: number } | null; calendar: { id: string; version: number } | null };

const PROVIDES: Record<string, Name> = {
  survey: ({ id }) => ids("survey", id),
  surveyVersion: ({ surveyId, number }) => [version("survey", surveyId, number)],
  surveyDirectory: ({ slug }) => ids("link to survey", slug),
  schemeVersion: ({ schemeId, number }) => [version("scheme", schemeId, number)],
  standardVersion: ({ standardId, number }) => [version("standard", standardId, number)],
  slaPolicyVersion: ({ id, version: number }) => [version("policy", id, number)],
  calendarVersion: ({ id, version: number }) => [version("calendar", id, number)],
  subject: ({ id }) => ids("subject", id),
  complaint: ({ id }) => ids("complaint", id),
  scorecard: ({ id }) => ids("scorecard", id),
  report: ({ id }) => ids("report", id),
  reportRun: ({ id }) => ids("run", id),
  panel: ({ id }) => ids("panel", id),
  rankingPage: ({ ranking }) => ids("ranking", ranking),
  tenant: ({ tenantId }) => ids("tenant", tenantId),
  tenantDirectory: ({ tenantId }) => ids("directory entry of tenant", tenantId),
  apiKey: ({ hash }) => ids("API key", hash),
  apiKeyDirectory: ({ hash }) => ids("directory entry of API key", hash),
  memberDirectory: ({ id }) => ids("directory entry of member", id),
};

const NEEDS: Record<string, Name> = {
  survey: ({ id, publishedVersion, slug }) => [...upTo("survey", id, publishedVersion), ...ids("link to survey", slug)],
  scheme: ({ id, publishedVersion }) => upTo("scheme", id, publishedVersion),
  standard: ({ id, published }) => (published as { number: number }[]).map(({ number }) => version("standard", id, number)),
  slaPolicy: ({ id, version: newest }) => upTo("policy", id, newest),
  calendar: ({ id, version: newest }) => upTo("calendar", id, newest),
  response: ({ surveyId, surveyVersion, subjectId }) => [version("survey", surveyId, surveyVersion), ...ids("subject", subjectId)],
  observation: ({ subjectId }) => ids("subject", subjectId),
  rating: ({ subjectId }) => ids("subject", subjectId),
  complaint: ({ subjectId, applications }) => [...ids("subject", subjectId), ...(applications as Application[]).flatMap(ofApplication)],
  complaintContent: ({ id }) => ids("complaint", id),
  complaintEvent: ({ complaintId }) => ids("complaint", complaintId),
  scorecardPoint: ({ scorecardId, schemeId, schemeVersion }) => [
    ...ids("scorecard", scorecardId),
    version("scheme", schemeId, schemeVersion),
  ],
  scoring: ({ schemeId, schemeVersion, ranking, subjects }) => [
    version("scheme", schemeId, schemeVersion),
    ...(Number(subjects) > 0 ? ids("ranking", ranking) : []),
  ],
  reportRun: ({ reportId }) => ids("report", reportId),
  reportRecipient: ({ reportId }) => ids("report", reportId),
  reportedPeriod: ({ reportId, runId }) => [...ids("report", reportId), ...ids("run", runId)],
  reportDelivery: ({ runId }) => ids("run", runId),
  assessor: ({ panelId }) => ids("panel", panelId),
  tenant: ({ tenantId }) => ids("directory entry of tenant", tenantId),
  tenantDirectory: ({ tenantId }) => ids("tenant", tenantId),
  apiKey: ({ hash }) => ids("directory entry of API key", hash),
  apiKeyDirectory: ({ hash }) => ids("API key", hash),
  member: ({ id, status }) => (status === "active" ? ids("directory entry of member", id) : []),
};

const ofApplication = ({ policy, calendar }: Application): string[] => [
  ...(policy ? [version("policy", policy.id, policy.version)] : []),
  ...(calendar ? [version("calendar", calendar.id, calendar.version)] : []),
];

export type References = { add(item: Item): void; broken(): Broken[] };

/** Holds items to each other: every version, look-up and owner that one names must be among them. */
export function createReferences(): References {
  const provided = new Set<string>();
  const needed = new Map<string, string>();
  return {
    add: (item) => {
      const entity = entityOf(item);
      const [provides, needs] = [PROVIDES[entity], NEEDS[entity]];
      if (!provides && !needs) return;
      const plain = unmarshall(item as Record<string, AttributeValue>);
      const tenant = tenantOf(item);
      for (const name of provides?.(plain) ?? []) provided.add(`${tenant} ${name}`);
      for (const name of needs?.(plain) ?? []) if (!needed.has(`${tenant} ${name}`)) needed.set(`${tenant} ${name}`, keyOf(item));
    },
    broken: () => [...needed].filter(([needs]) => !provided.has(needs)).map(([needs, item]) => ({ item, needs })),
  };
}
