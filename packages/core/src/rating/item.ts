import { createHash } from "node:crypto";
import { nowInstant, tenantId } from "../context/index.js";
import * as Id from "../id/index.js";
import * as Subject from "../subject/index.js";
import { fromNewestOf, SHARDS } from "./entity.js";
import type { RatingImage } from "./evidence.js";
import type { Rating, RatingInput } from "./schema.js";

type Optional = { externalId?: string; sampleSize?: number; note?: string; sourceUrl?: string; corrects?: string };

/** A rating as it is stored. */
export type RatingItem = RatingImage &
  Optional & {
    shard: number;
    fromNewest: string;
    correctedBy?: string;
    withdrawal?: string;
    contentHash: string;
    receivedAt: string;
    updatedAt: string;
    version: number;
  };

/** The same input gives the same id for ever: the client's own id, else what it corrects, else agency, subject and day. */
function idOf(input: RatingInput, subjectId: string): string {
  const { externalId, corrects, agency, date } = input;
  if (externalId !== undefined) return Id.derive("rating", tenantId(), "external", externalId);
  if (corrects !== undefined) return Id.derive("rating", tenantId(), "corrects", corrects);
  return Id.derive("rating", tenantId(), agency, subjectId, date);
}

export function itemOf(input: RatingInput): RatingItem {
  const { agency, date, value, externalId, sampleSize, note, sourceUrl, corrects } = input;
  const subjectId = Subject.resolve(input);
  const said = [agency, subjectId, date, value, sampleSize ?? null, note ?? null, sourceUrl ?? null, corrects ?? null];
  const at = nowInstant();
  return {
    tenantId: tenantId(),
    id: idOf(input, subjectId),
    shard: Id.shardOf(subjectId, SHARDS),
    agency,
    subjectId,
    day: date,
    fromNewest: fromNewestOf(date),
    value,
    ...(externalId === undefined ? {} : { externalId }),
    ...(sampleSize === undefined ? {} : { sampleSize }),
    ...(note === undefined ? {} : { note }),
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    ...(corrects === undefined ? {} : { corrects }),
    state: "current",
    contentHash: createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 22),
    receivedAt: at,
    updatedAt: at,
    version: 1,
  };
}

const publicOf = (item: RatingItem, subjectName: string): Rating => ({
  id: item.id,
  agency: item.agency,
  subjectId: item.subjectId,
  subjectName,
  externalId: item.externalId ?? null,
  date: item.day,
  value: item.value,
  sampleSize: item.sampleSize ?? null,
  note: item.note ?? null,
  sourceUrl: item.sourceUrl ?? null,
  state: item.state,
  corrects: item.corrects ?? null,
  correctedBy: item.correctedBy ?? null,
  withdrawal: item.withdrawal ?? null,
  receivedAt: item.receivedAt,
  updatedAt: item.updatedAt,
  version: item.version,
});

/** Ratings as clients see them, with the names that their subjects have today. */
export async function namedOf(items: readonly RatingItem[]): Promise<Rating[]> {
  const subjects = await Subject.fromIds(items.map(({ subjectId }) => subjectId));
  return items.map((item) => publicOf(item, subjects.get(item.subjectId)?.name ?? ""));
}
