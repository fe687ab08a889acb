import { current, tenantId } from "../context/index.js";
import * as Id from "../id/index.js";
import type { Locale } from "../locale/index.js";
import { foundIn, idsOf, searchEach } from "../personal-data/paging.js";
import { ERASED_OUTCOME, type Found, GONE, type Place, type PlacePage, type Search } from "../personal-data/place.js";
import { ReportDocument } from "../report-document/index.js";
import { list } from "./definition.js";
import { deliveriesOf, type StoredDelivery } from "./delivery.js";
import { deliveries, runs } from "./entity.js";
import { listRecipients, recipientFromId, removeRecipient } from "./recipient.js";

type StoredRun = { id: string; createdAt: string; folder?: string; locales: Locale[] };

async function runsOf(reportId: string): Promise<StoredRun[]> {
  const { data } = await runs().query.ofReport({ tenantId: tenantId(), reportId }).go({ pages: "all" });
  return data as StoredRun[];
}

async function* searchReport({ matcher }: Search, reportId: string): AsyncGenerator<PlacePage> {
  const recipients = await listRecipients(reportId);
  const theirs = recipients.filter(({ email, addedAt }) => matcher.at(addedAt).isEmail(email));
  const ids = new Set(theirs.map(({ id }) => id));
  const found: Found[] = theirs.flatMap(({ id }) => foundIn("recipient", `${reportId}.${id}`, ["email"]) ?? []);
  let read = recipients.length;
  for (const run of await runsOf(reportId)) {
    const all = await deliveriesOf(run.id);
    read += all.length;
    const reader = matcher.at(run.createdAt);
    const told = all.filter((one) => saidOf(one) !== "" && (ids.has(one.recipientId) || reader.mentions(saidOf(one))));
    found.push(...told.flatMap(({ recipientId }) => foundIn("delivery", `${run.id}.${recipientId}`, [], ["failure"]) ?? []));
  }
  yield { read, found, position: "" };
}

/** What mail servers answered; they like to repeat the address. */
const saidOf = ({ failure, feedback }: StoredDelivery): string => `${failure ?? ""}${feedback?.detail ?? ""}`;

const partsOf = (recordId: string): [string, string] => {
  const [first = "", second = ""] = recordId.split(".");
  return [first, second];
};

async function deliveryFrom(recordId: string): Promise<StoredDelivery | undefined> {
  const [runId, recipientId] = partsOf(recordId);
  const { data } = await deliveries().get({ tenantId: tenantId(), runId, recipientId }).go({ consistent: true });
  return (data ?? undefined) as StoredDelivery | undefined;
}

/** Who gets reports by mail, and what mail servers said about them. */
export const reportPlace: Place = {
  name: "reports",
  async *search(search, position) {
    yield* searchEach(await idsOf(list), position, (reportId) => searchReport(search, reportId));
  },
  records: {
    recipient: {
      async erase({ matcher }, recordId) {
        const [reportId, id] = partsOf(recordId);
        const recipient = await recipientFromId(reportId, id);
        if (!recipient || !matcher.at(recipient.addedAt).isEmail(recipient.email)) return GONE;
        await removeRecipient(reportId, id);
        return ERASED_OUTCOME;
      },
      async give(recordId) {
        const recipient = await recipientFromId(...partsOf(recordId));
        if (!recipient) return undefined;
        const { email, name, locale, status, addedAt, unsubscribedAt } = recipient;
        return { email, name, locale, status, addedAt, unsubscribedAt };
      },
    },
    delivery: {
      async erase(_search, recordId) {
        const [runId, recipientId] = partsOf(recordId);
        const delivery = await deliveryFrom(recordId);
        if (!delivery || saidOf(delivery) === "") return GONE;
        const patched = deliveries().patch({ tenantId: tenantId(), runId, recipientId }).remove(["failure"]);
        await (delivery.feedback ? patched.set({ feedback: { ...delivery.feedback, detail: "" } }) : patched).go();
        return ERASED_OUTCOME;
      },
      give: async () => undefined,
    },
  },
};

const namesSubjects = (related: ReadonlySet<string>): boolean => [...related].some((id) => Id.isId("subject", id));

async function* searchRuns({ related }: Search, reportId: string): AsyncGenerator<PlacePage> {
  const all = await runsOf(reportId);
  const found: Found[] = [];
  for (const run of all)
    if (await namesOneOf(run, related))
      found.push({ kind: "report-run", id: `${reportId}.${run.id}`, relation: "mentions", fields: ["scorecards"] });
  yield { read: all.length, found, position: "" };
}

async function namesOneOf({ folder, locales: [locale] }: StoredRun, subjectIds: ReadonlySet<string>): Promise<boolean> {
  const stream = folder === undefined || locale === undefined ? undefined : await current().ports.objects.read(`${folder}/${locale}.json`);
  if (!stream) return false;
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  const { scorecards } = ReportDocument.parse(JSON.parse(Buffer.concat(parts).toString("utf8")));
  return scorecards.some(({ subjectId }) => subjectIds.has(subjectId));
}

/**
 * Rendered reports hold figures, never comments or complainants; only a subject that is the person, such as a guide,
 * stands in them by name. What was published does not change: such reports are listed, for somebody to decide about.
 */
export const reportRunPlace: Place = {
  name: "rendered reports",
  async *search(search, position) {
    if (namesSubjects(search.related)) yield* searchEach(await idsOf(list), position, (reportId) => searchRuns(search, reportId));
  },
  records: {
    "report-run": {
      erase: async ({ leftOut }) => ({ outcome: "kept", why: leftOut.size > 0 ? "subject-left-out" : "published-report" }),
      give: async () => undefined,
    },
  },
};
