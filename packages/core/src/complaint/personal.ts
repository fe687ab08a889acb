import { nowInstant, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import * as Id from "../id/index.js";
import { mentionsIn, redactIn } from "../personal-data/json.js";
import { ERASED, type Reader } from "../personal-data/matcher.js";
import { foundIn, searchList } from "../personal-data/paging.js";
import { ERASED_OUTCOME, type Found, GONE, type Outcome, type Place, type Search } from "../personal-data/place.js";
import { commit, put } from "../table/index.js";
import { actorOf } from "./actor.js";
import { complaints, contents, ERASED_CONTENT, events, partitionsOf } from "./entity.js";
import { putEvent } from "./event.js";
import type { ComplaintImage, EventActor } from "./image.js";
import { INLINE_TEXT } from "./prepare.js";

type StoredEvent = { at: string; id: string; type: string; actor: EventActor; text?: string; changes?: Record<string, unknown> };

/** A complaint with what lies beside it: the whole of a long text, and the timeline. */
type Case = { image: ComplaintImage; content: string | undefined; timeline: StoredEvent[] };

/** Fields whose former values the timeline repeats, and which can name a person. */
const REPEATED: ReadonlySet<string> = new Set(["title", "orderId", "tags", "externalId"]);

const keyOf = (id: string) => ({ tenantId: tenantId(), id });

async function read(id: string): Promise<Case | undefined> {
  const { data: image } = await complaints().get(keyOf(id)).go({ consistent: true });
  return image ? withContents(image as ComplaintImage) : undefined;
}

async function withContents(image: ComplaintImage): Promise<Case> {
  const { id } = image;
  const [content, timeline] = await Promise.all([
    contents().get(keyOf(id)).go(),
    events().query.primary({ tenantId: tenantId(), complaintId: id }).go({ pages: "all" }),
  ]);
  return { image, content: content.data?.text, timeline: timeline.data as StoredEvent[] };
}

/** Whose complaint it is, and where else the person is named. */
function find({ image, content, timeline }: Case, reader: Reader): Found | undefined {
  const { complainant, tags } = image;
  const concerning = [
    ...(reader.isEmail(complainant?.email) ? ["complainant.email"] : []),
    ...(reader.isPhone(complainant?.phone) ? ["complainant.phone"] : []),
    ...(["externalId", "orderId"] as const).filter((name) => reader.isId(image[name])),
    ...(tags.some((tag) => reader.isId(tag)) ? ["tags"] : []),
  ];
  const mentioning = [
    ...(reader.mentions(image.title) ? ["title"] : []),
    ...([image.text, content].some(reader.mentions) ? ["text"] : []),
    ...(timeline.some(({ text, changes }) => reader.mentions(text) || mentionsIn(changes, reader)) ? ["timeline"] : []),
    ...(actorsOf({ image, content, timeline }).some(({ email }) => reader.isEmail(email)) ? ["actor"] : []),
  ];
  return foundIn("complaint", image.id, concerning, mentioning);
}

/** What the person's own complaint keeps: kind, clocks, workflow. Everything that the clocks and figures count is untouched. */
function blanked(image: ComplaintImage, reader: Reader): ComplaintImage {
  const { complainant, orderId, externalId, ...rest } = image;
  const tags = image.tags.filter((tag) => !reader.isId(tag));
  return { ...rest, tags, title: ERASED, text: "", textLength: 0, contentHash: ERASED_CONTENT, erasedAt: image.erasedAt ?? nowInstant() };
}

function redacted({ image, content }: Case, reader: Reader): { image: ComplaintImage; content: string | undefined } {
  const text = reader.redact(content ?? image.text);
  return {
    image: { ...image, title: reader.redact(image.title), text: text.slice(0, INLINE_TEXT), textLength: text.length },
    content: content === undefined ? undefined : text,
  };
}

/** Who still works here is named for what they did; who has left keeps their id alone. */
function namelessActor(actor: EventActor, reader: Reader, { activeMembers }: Search): EventActor {
  if (!reader.isEmail(actor.email) || activeMembers.has(actor.id ?? "")) return actor;
  const { email, name, ...rest } = actor;
  return rest;
}

const actorsOf = ({ image, timeline }: Case): EventActor[] => [image.createdBy, ...timeline.map(({ actor }) => actor)];

const isStaffAlone = (found: Case, reader: Reader, search: Search): boolean =>
  actorsOf(found).every((actor) => namelessActor(actor, reader, search) === actor);

const namelessChanges = (changes: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(changes).map(([name, change]) => [name, REPEATED.has(name) ? { changed: true } : change]));

async function eraseTimeline({ image, timeline }: Case, reader: Reader, search: Search, isOwn: boolean): Promise<void> {
  for (const event of timeline) {
    const { at, id, actor, text, changes } = event;
    const next = {
      actor: namelessActor(actor, reader, search),
      ...(text === undefined ? {} : { text: isOwn ? ERASED : reader.redact(text) }),
      ...(changes === undefined ? {} : { changes: isOwn ? namelessChanges(changes) : redactIn(changes, reader) }),
    };
    if (
      JSON.stringify(next) ===
      JSON.stringify({ actor, ...(text === undefined ? {} : { text }), ...(changes === undefined ? {} : { changes }) })
    )
      continue;
    await events().patch({ tenantId: tenantId(), complaintId: image.id, at, id }).set(next).go();
  }
}

/**
 * The timeline first and the complaint last, so that an interrupted erasure finds the person again. The item of a long
 * text stays, empty: were it gone, the same complaint sent again would put the text back.
 */
async function erase(found: Case, reader: Reader, search: Search, isOwn: boolean): Promise<void> {
  await eraseTimeline(found, reader, search, isOwn);
  const rest = redacted(found, reader);
  const text = isOwn ? "" : rest.content;
  if (text !== undefined)
    await contents()
      .put({ ...keyOf(found.image.id), text })
      .go();
  const next = isOwn ? blanked(found.image, reader) : rest.image;
  await write(found.image, { ...next, createdBy: namelessActor(next.createdBy, reader, search) }, isOwn);
}

async function write(before: ComplaintImage, after: ComplaintImage, isOwn: boolean): Promise<void> {
  const at = nowInstant();
  const saved = complaints()
    .put({ ...after, updatedAt: at, version: before.version + 1 })
    .where(({ version }, { eq }) => eq(version, before.version));
  const event = { id: Id.derive("event", before.tenantId, before.id, "erased"), type: "complaint.erased", at, actor: actorOf() };
  await commit([put(saved.params()), ...(isOwn ? [putEvent(before.id, event, at)] : [])]);
}

const ATTEMPTS = 6;

/** Somebody may work on the complaint at the same moment: then it is read and erased again as it is now. */
async function eraseOne(search: Search, id: string): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    const found = await read(id);
    const reader = found && search.matcher.at(found.image.createdAt);
    const match = found && reader && find(found, reader);
    if (!match) return GONE;
    if (match.fields.join() === "actor" && isStaffAlone(found, reader, search)) return { outcome: "kept", why: "active-member" };
    try {
      await erase(found, reader, search, match.relation === "concerns");
      return ERASED_OUTCOME;
    } catch (error) {
      const isRace = error instanceof AppError && (error.code === "version_conflict" || error.meta.retryAfterSeconds !== undefined);
      if (!isRace || attempt >= ATTEMPTS) throw error;
    }
  }
}

/** Costs a query for each complaint beside the list, because messages lie in the complaint's own partition. */
export const complaintPlace: Place = {
  name: "complaints",
  search: ({ matcher }, position) =>
    searchList<ComplaintImage & Record<string, unknown>>(partitionsOf(tenantId()), position, async (image) =>
      find(await withContents(image), matcher.at(image.createdAt)),
    ),
  records: {
    complaint: {
      erase: eraseOne,
      async give(id) {
        const found = await read(id);
        if (!found) return undefined;
        const { image, content, timeline } = found;
        return {
          externalId: image.externalId ?? null,
          complainant: image.complainant ?? null,
          orderId: image.orderId ?? null,
          title: image.title,
          text: content ?? image.text,
          tags: image.tags,
          category: image.category,
          channel: image.channel,
          status: image.status,
          receivedAt: image.receivedAt,
          messages: timeline.filter(({ text }) => text !== undefined).map(({ at, type, text }) => ({ at, type, text })),
        };
      },
    },
  },
};
