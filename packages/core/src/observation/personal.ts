import { current } from "../context/index.js";
import type { Reader } from "../personal-data/matcher.js";
import { foundIn, searchList } from "../personal-data/paging.js";
import { ERASED_OUTCOME, type Found, GONE, type Place } from "../personal-data/place.js";
import { batchGet, commit, update } from "../table/index.js";
import { keyOf, partitions } from "./index.js";

type Item = { id: string; externalId?: string; receivedAt: string };

const find = ({ id, externalId }: Item, reader: Reader): Found | undefined =>
  foundIn("observation", id, [], reader.isId(externalId) ? ["externalId"] : []);

/**
 * An observation is a figure of a subject; only the tenant's own id of it can name a person. The item's key follows
 * from that id, so the same observation sent again still meets it.
 */
export const observationPlace: Place = {
  name: "observations",
  search: ({ matcher }, position) =>
    searchList<Item & Record<string, unknown>>(partitions(), position, (item) => find(item, matcher.at(item.receivedAt))),
  records: {
    observation: {
      async erase({ matcher }, id) {
        const [item] = await batchGet<Item>([keyOf(id)], { consistent: true });
        if (!item || !find(item, matcher.at(item.receivedAt))) return GONE;
        await commit([
          update({
            TableName: current().table.name,
            Key: keyOf(id),
            UpdateExpression: "REMOVE externalId",
            ConditionExpression: "attribute_exists(pk)",
          }),
        ]);
        return ERASED_OUTCOME;
      },
      give: async () => undefined,
    },
  },
};
