import { nowInstant, tenantId } from "../context/index.js";
import { mentionsIn, redactIn } from "../personal-data/json.js";
import { foundIn, searchEach } from "../personal-data/paging.js";
import { ERASED_OUTCOME, type Found, GONE, type Place, type PlacePage, type Search } from "../personal-data/place.js";
import * as Tenant from "../tenant/index.js";
import { type AuditEvent, events } from "./index.js";

const PAGE = 500;

/** Texts in an entry about a person that are the person's, or about them. */
const WORDS: ReadonlySet<string> = new Set(["name", "email", "externalId", "comment", "reason"]);

const isStaff = ({ actor }: AuditEvent, { activeMembers }: Search): boolean => activeMembers.has(String(actor.id));

/** The entry is about a member, subject or assessor who is the person. */
const isAbout = ({ target, changes }: AuditEvent, { related }: Search): boolean =>
  related.has(target) || related.has(String(changes?.assessorId)) || related.has(String(changes?.subjectId));

function find(month: string, event: AuditEvent, search: Search): Found | undefined {
  const reader = search.matcher.at(event.at);
  const isActor = typeof event.actor.email === "string" && reader.isEmail(event.actor.email);
  const isNamed = mentionsIn(event.changes, reader) || (isAbout(event, search) && holdsWords(event.changes));
  return foundIn("audit-event", `${month}.${event.id}`, [], [...(isActor ? ["actor"] : []), ...(isNamed ? ["changes"] : [])]);
}

function holdsWords(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([name, inner]) => (WORDS.has(name) && typeof inner === "string") || holdsWords(inner));
}

/** Months from the tenant's first to this one. */
async function months(): Promise<string[]> {
  const { createdAt } = await Tenant.settings();
  const all: string[] = [];
  for (let month = createdAt.slice(0, 7); month <= nowInstant().slice(0, 7); month = after(month)) all.push(month);
  return all;
}

function after(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

async function* searchMonth(search: Search, month: string, position: string | undefined): AsyncGenerator<PlacePage> {
  for (let last = position; ; ) {
    const query = events().query.primary({ tenantId: tenantId(), month });
    const { data } = await (last ? query.gt({ id: last }) : query).go({ limit: PAGE });
    const end = data.at(-1)?.id;
    if (end === undefined) return;
    last = end;
    yield { read: data.length, found: data.flatMap((event) => find(month, event, search) ?? []), position: end };
  }
}

const keyOf = (recordId: string) => {
  const [month = "", id = ""] = recordId.split(".");
  return { tenantId: tenantId(), month, id };
};

/** Who did what stays on record under ids; addresses and words about a person go. */
export const auditPlace: Place = {
  name: "audit log",
  async *search(search, position) {
    yield* searchEach(await months(), position, (month, inside) => searchMonth(search, month, inside));
  },
  records: {
    "audit-event": {
      async erase(search, recordId) {
        const { data: event } = await events().get(keyOf(recordId)).go({ consistent: true });
        const found = event && find(keyOf(recordId).month, event, search);
        if (!event || !found) return GONE;
        if (search.leftOut.has(event.target)) return { outcome: "kept", why: "subject-left-out" };
        const stays = isStaff(event, search);
        if (stays && found.fields.join() === "actor") return { outcome: "kept", why: "active-member" };
        const { email, ...nameless } = event.actor;
        const actor = found.fields.includes("actor") && !stays ? nameless : event.actor;
        const changes = redactIn(event.changes, search.matcher.at(event.at), isAbout(event, search) ? WORDS : undefined);
        await events()
          .patch(keyOf(recordId))
          .set({ actor, ...(event.changes ? { changes } : {}) })
          .go();
        return ERASED_OUTCOME;
      },
      give: async () => undefined,
    },
  },
};
