import { current, nowInstant, tenantId } from "../context/index.js";
import { ERASED, type Reader } from "../personal-data/matcher.js";
import { foundIn, searchList } from "../personal-data/paging.js";
import { ERASED_OUTCOME, GONE, type Place } from "../personal-data/place.js";
import { batchGet, commit, update } from "../table/index.js";
import { keyOf, partitionsOf } from "./entity.js";

type Item = {
  id: string;
  externalId: string;
  name: string;
  kind: string;
  tags: Record<string, string>;
  createdAt: string;
  updatedAt: string;
};

async function read(id: string): Promise<Item | undefined> {
  const [item] = await batchGet<Item>([keyOf(tenantId(), id)], { consistent: true });
  return item;
}

const tagsNaming = ({ tags }: Item, reader: Reader): string[] => Object.keys(tags).filter((name) => reader.isId(tags[name]));

const isPerson = ({ externalId }: Item, reader: Reader): boolean => reader.isIdentifier(externalId);

/**
 * Subjects that are people, such as guides. Scores go on under the subject's id; name and external id go, and the
 * subject is archived, so that a nightly list that still holds the person brings nothing back.
 */
async function erase(item: Item, reader: Reader, whole: boolean): Promise<void> {
  const tags = Object.fromEntries(Object.entries(item.tags).filter(([, value]) => !reader.isId(value)));
  const values = { ":tags": tags, ":at": nowInstant(), ":one": 1 };
  const nameless = whole ? ", #name = :erased, externalId = :id, archived = :yes, erasedAt = :at" : "";
  await commit([
    update({
      TableName: current().table.name,
      Key: keyOf(tenantId(), item.id),
      UpdateExpression: `SET tags = :tags, updatedAt = :at${nameless} ADD version :one`,
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: whole ? { ...values, ":erased": ERASED, ":id": item.id, ":yes": true } : values,
      ...(whole ? { ExpressionAttributeNames: { "#name": "name" } } : {}),
    }),
  ]);
}

export const subjectPlace: Place = {
  name: "subjects",
  search: ({ matcher }, position) =>
    searchList<Item & Record<string, unknown>>(partitionsOf(tenantId()), position, (item) => {
      const reader = matcher.at(item.createdAt);
      const tags = tagsNaming(item, reader).map((name) => `tags.${name}`);
      return foundIn("subject", item.id, isPerson(item, reader) ? ["externalId"] : [], tags);
    }),
  records: {
    subject: {
      async erase({ matcher, mayEraseSubject }, id) {
        const item = await read(id);
        if (!item) return GONE;
        const reader = matcher.at(item.createdAt);
        const person = isPerson(item, reader);
        if (person && !mayEraseSubject(item.externalId, item.createdAt)) return { outcome: "kept", why: "subject-left-out" };
        if (!person && tagsNaming(item, reader).length === 0) return GONE;
        await erase(item, reader, person);
        return ERASED_OUTCOME;
      },
      async give(id) {
        const item = await read(id);
        return item && { externalId: item.externalId, name: item.name, kind: item.kind, tags: item.tags, createdAt: item.createdAt };
      },
    },
  },
};
