import { current, nowInstant, tenantId } from "../context/index.js";
import type { Reader } from "../personal-data/matcher.js";
import { foundIn, idsOf, searchEach, searchList } from "../personal-data/paging.js";
import { ERASED_OUTCOME, type Found, GONE, type Place } from "../personal-data/place.js";
import * as Survey from "../survey/index.js";
import { batchGet, commit, update } from "../table/index.js";
import { ERASED_CONTENT, keyOf, partitionsOf } from "./entity.js";

type Item = {
  id: string;
  surveyId: string;
  surveyVersion: number;
  submissionId: string;
  submittedAt: string;
  receivedAt: string;
  answers: Survey.Answers;
  tags?: Record<string, string>;
  orderId?: string;
  channel: string;
  locale?: string;
  erasedAt?: string;
};

async function read(id: string): Promise<Item | undefined> {
  const [item] = await batchGet<Item>([keyOf(tenantId(), id)], { consistent: true });
  return item;
}

async function textKeysOf({ surveyId, surveyVersion }: Item): Promise<string[]> {
  const { definition } = await Survey.publishedVersion(surveyId, surveyVersion);
  return definition.questions.filter(({ type }) => type === "text").map(({ key }) => key);
}

const textOf = ({ answers }: Item, key: string): string | undefined => (typeof answers[key] === "string" ? answers[key] : undefined);

/** A response is the person's when it carries one of their ids, or answers a question with one, such as "your e-mail?". */
async function find(item: Item, reader: Reader): Promise<Found | undefined> {
  const ids = (["submissionId", "orderId"] as const).filter((name) => reader.isId(item[name]));
  const tags = Object.entries(item.tags ?? {}).flatMap(([name, value]) => (reader.isId(value) ? [`tags.${name}`] : []));
  const texts = await textKeysOf(item);
  const contacts = texts.filter((key) => reader.isIdentifier(textOf(item, key)));
  const mentions = texts.filter((key) => !contacts.includes(key) && reader.mentions(textOf(item, key)));
  const named = (keys: string[]) => keys.map((key) => `answers.${key}`);
  return foundIn("response", item.id, [...ids, ...tags, ...named(contacts)], named(mentions));
}

/**
 * What the person wrote goes; that they wrote something stays, as do numbers and choices, so that every figure stays
 * what it is. Without its content's hash, the same submission sent again still meets this item and changes nothing.
 */
async function blank(item: Item, reader: Reader): Promise<void> {
  const answers = { ...item.answers };
  for (const key of await textKeysOf(item)) if (answers[key] !== undefined) answers[key] = "";
  const tags = Object.fromEntries(Object.entries(item.tags ?? {}).filter(([, value]) => !reader.isId(value)));
  await change(item.id, "SET answers = :answers, tags = :tags, submissionId = :id, contentHash = :hash, erasedAt = :at REMOVE orderId", {
    ":answers": answers,
    ":tags": tags,
    ":id": item.id,
    ":hash": ERASED_CONTENT,
    ":at": item.erasedAt ?? nowInstant(),
  });
}

async function redact(item: Item, reader: Reader): Promise<void> {
  const answers = { ...item.answers };
  for (const key of await textKeysOf(item)) {
    const text = textOf(item, key);
    if (text !== undefined) answers[key] = reader.redact(text);
  }
  await change(item.id, "SET answers = :answers", { ":answers": answers });
}

const change = (id: string, UpdateExpression: string, ExpressionAttributeValues: Record<string, unknown>): Promise<void> =>
  commit([
    update({
      TableName: current().table.name,
      Key: keyOf(tenantId(), id),
      UpdateExpression,
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues,
    }),
  ]);

export const responsePlace: Place = {
  name: "responses",
  async *search({ matcher }, position) {
    yield* searchEach(await idsOf(Survey.list), position, (surveyId, inside) =>
      searchList<Item & Record<string, unknown>>(partitionsOf(tenantId(), surveyId), inside, (item) =>
        find(item, matcher.at(item.receivedAt)),
      ),
    );
  },
  records: {
    response: {
      async erase({ matcher }, id) {
        const item = await read(id);
        const reader = item && matcher.at(item.receivedAt);
        const found = item && reader && (await find(item, reader));
        if (!found) return GONE;
        await (found.relation === "concerns" ? blank : redact)(item, reader);
        return ERASED_OUTCOME;
      },
      async give(id) {
        const item = await read(id);
        if (!item) return undefined;
        const { surveyId, submissionId, submittedAt, receivedAt, answers, channel } = item;
        return {
          surveyId,
          submissionId,
          submittedAt,
          receivedAt,
          answers,
          channel,
          orderId: item.orderId ?? null,
          tags: item.tags ?? {},
          locale: item.locale ?? null,
        };
      },
    },
  },
};
