import { tenantId } from "../context/index.js";
import type { Reader } from "../personal-data/matcher.js";
import { foundIn, searchList } from "../personal-data/paging.js";
import { ERASED_OUTCOME, type Found, GONE, type Place } from "../personal-data/place.js";
import { batchGet } from "../table/index.js";
import { ratingKeyOf, ratingPartitions, ratings } from "./entity.js";
import type { RatingItem } from "./item.js";

async function read(id: string): Promise<RatingItem | undefined> {
  const [item] = await batchGet<RatingItem>([ratingKeyOf(tenantId(), id)], { consistent: true });
  return item;
}

const WORDS = ["note", "withdrawal", "sourceUrl"] as const;

const find = (item: RatingItem, reader: Reader): Found | undefined =>
  foundIn(
    "rating",
    item.id,
    [],
    [...(reader.isId(item.externalId) ? ["externalId"] : []), ...WORDS.filter((name) => reader.mentions(item[name]))],
  );

async function redact(item: RatingItem, reader: Reader): Promise<void> {
  const words = WORDS.flatMap((name) => {
    const text = item[name];
    return text !== undefined && reader.mentions(text) ? [[name, name === "sourceUrl" ? undefined : reader.redact(text)] as const] : [];
  });
  const kept = Object.fromEntries(words.filter(([, text]) => text !== undefined));
  const dropped = [
    ...words.filter(([, text]) => text === undefined).map(([name]) => name),
    ...(reader.isId(item.externalId) ? ["externalId" as const] : []),
  ];
  const patched = ratings().patch({ tenantId: tenantId(), id: item.id });
  await (Object.keys(kept).length > 0 ? patched.set(kept).remove(dropped) : patched.remove(dropped)).go();
}

/** What an agency says of a subject; a person is at most named in passing. The figure stays as it was published. */
export const ratingPlace: Place = {
  name: "ratings",
  search: ({ matcher }, position) =>
    searchList<RatingItem & Record<string, unknown>>(ratingPartitions(tenantId()), position, (item) =>
      find(item, matcher.at(item.receivedAt)),
    ),
  records: {
    rating: {
      async erase({ matcher }, id) {
        const item = await read(id);
        const reader = item && matcher.at(item.receivedAt);
        if (!item || !reader || !find(item, reader)) return GONE;
        await redact(item, reader);
        return ERASED_OUTCOME;
      },
      give: async () => undefined,
    },
  },
};
