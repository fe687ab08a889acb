import * as Audit from "../audit/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import { batchGet, commit, update as updateOf } from "../table/index.js";
import { ratingKeyOf, ratings } from "./entity.js";
import { ingestMany } from "./ingest.js";
import { namedOf, type RatingItem } from "./item.js";
import type { Rating, RatingInput } from "./schema.js";

export { agenciesFromKeys, agencyFromKey, allAgencies, createAgency, listAgencies, updateAgency } from "./agency.js";
export { SOURCE } from "./evidence.js";
export { type IngestResult, ingestMany } from "./ingest.js";
export { list, stored } from "./list.js";
export { page, publicRatings, tenantFromSlug, updatePage } from "./publication.js";
export * from "./schema.js";

async function itemFromId(id: string): Promise<RatingItem> {
  const [item] = await batchGet<RatingItem>([ratingKeyOf(tenantId(), id)], { consistent: true });
  if (!item) throw notFound("rating");
  return item;
}

export async function fromId(id: string): Promise<Rating> {
  const [rating] = await namedOf([await itemFromId(id)]);
  if (!rating) throw notFound("rating");
  return rating;
}

/** Records one; the same again answers the stored one, other content under the same identity is refused. */
export async function create(input: RatingInput): Promise<{ status: "created" | "replayed"; rating: Rating }> {
  const [result] = await ingestMany([input]);
  if (!result || "error" in result) throw result?.error ?? new Error("no result");
  return { status: result.status, rating: await fromId(result.id) };
}

/** Takes a rating out of every figure and off the public page; it stays on record with the reason. */
export async function withdraw(id: string, version: number, reason: string): Promise<Rating> {
  const { state, correctedBy } = await itemFromId(id);
  if (state === "corrected") throw new AppError("conflict", `This rating was corrected by ${correctedBy}. Withdraw that one.`);
  if (state === "withdrawn") throw new AppError("conflict", "This rating was withdrawn already.");
  const params = ratings()
    .patch({ tenantId: tenantId(), id })
    .set({ state: "withdrawn", withdrawal: reason, updatedAt: nowInstant(), version: version + 1 })
    .where((attribute, { eq }) => eq(attribute.version, version))
    .params();
  await commit([updateOf(params), Audit.entry("rating.withdrawn", id, { reason })]);
  return fromId(id);
}
