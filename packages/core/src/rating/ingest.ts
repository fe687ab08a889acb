import * as Audit from "../audit/index.js";
import { now, nowInstant, tenantId } from "../context/index.js";
import { AppError, invalid } from "../errors/index.js";
import { localDate } from "../period/index.js";
import * as Subject from "../subject/index.js";
import { batchGet, commit, insertMany, put, update as updateOf } from "../table/index.js";
import * as Tenant from "../tenant/index.js";
import { agenciesFromKeys } from "./agency.js";
import { ratingKeyOf, ratings } from "./entity.js";
import { itemOf, type RatingItem } from "./item.js";
import type { Agency, RatingInput } from "./schema.js";

export type IngestResult = { status: "created" | "replayed"; id: string } | { status: "invalid"; error: AppError };

/** Records many, each for itself: one result per input, in order. */
export async function ingestMany(inputs: RatingInput[]): Promise<IngestResult[]> {
  const items = inputs.map(itemOf);
  const problems = await problemsOf(inputs, items);
  const plain = new Map<string, RatingItem>();
  for (const [i, item] of items.entries()) if (!problems[i] && !item.corrects && !plain.has(item.id)) plain.set(item.id, item);
  const { created, hashes } = await insertPlain([...plain.values()]);
  const results: IngestResult[] = [];
  for (const [i, item] of items.entries()) {
    const error = problems[i];
    if (error) results.push({ status: "invalid", error });
    else if (item.corrects !== undefined) results.push(await correct(item, item.corrects));
    else if (created.delete(item.id)) results.push({ status: "created", id: item.id });
    else results.push(standing(item, hashes.get(item.id)));
  }
  return results;
}

const standing = (item: RatingItem, contentHash: string | undefined): IngestResult =>
  contentHash === item.contentHash ? { status: "replayed", id: item.id } : { status: "invalid", error: differs(item) };

const differs = ({ id }: RatingItem): AppError =>
  new AppError(
    "conflict",
    `This rating was recorded before with other content (${id}). To correct it, send a new one with "corrects": "${id}" and no externalId, or another one.`,
  );

async function insertPlain(items: RatingItem[]): Promise<{ created: Set<string>; hashes: Map<string, string> }> {
  const outcomes = await insertMany(items.map((item) => ratings().put(item).params<{ Item: Record<string, unknown> }>().Item));
  const existing = items.filter((_, i) => outcomes[i] === "exists").map(({ id }) => ratingKeyOf(tenantId(), id));
  const stored = await batchGet<{ id: string; contentHash: string }>(existing, { consistent: true, only: ["id", "contentHash"] });
  return {
    created: new Set(items.filter((_, i) => outcomes[i] === "created").map(({ id }) => id)),
    hashes: new Map([...items, ...stored].map(({ id, contentHash }) => [id, contentHash])),
  };
}

async function problemsOf(inputs: RatingInput[], items: RatingItem[]): Promise<(AppError | undefined)[]> {
  const { timeZone } = await Tenant.settings();
  const today = localDate(now(), timeZone);
  const subjects = await Subject.existing(items.map(({ subjectId }) => subjectId));
  const agencies = await agenciesFromKeys(inputs.map(({ agency }) => agency));
  return inputs.map((input, i) => {
    const agency = agencies.get(input.agency);
    if (!agency) return unknownAgency(input.agency);
    const problem = valueProblem(input, agency) ?? dateProblem(input, today);
    if (problem) return problem;
    return subjects.has(items[i]?.subjectId ?? "") ? undefined : Subject.unknownSubject(input);
  });
}

const unknownAgency = (key: string): AppError => {
  const message = `there is no agency "${key}"; define it with its scale first: POST /v1/rating-agencies`;
  return new AppError("unprocessable", `agency: ${message}`, { errors: [{ path: "agency", code: "unknown_agency", message }] });
};

function valueProblem({ value }: RatingInput, { key, scale: { low, high } }: Agency): AppError | undefined {
  if (value >= low && value <= high) return undefined;
  return invalid([{ path: "value", code: "out_of_range", message: `must lie on the scale of "${key}", from ${low} to ${high}` }]);
}

function dateProblem({ date }: RatingInput, today: string): AppError | undefined {
  if (date >= "2000-01-01" && date <= today) return undefined;
  return invalid([{ path: "date", code: "out_of_range", message: `must lie between 2000-01-01 and today, ${today}` }]);
}

/** Puts the item in the place of the one it corrects, both or neither. A correction that was made before is replayed. */
async function correct(item: RatingItem, corrected: string): Promise<IngestResult> {
  try {
    const [before] = await batchGet<RatingItem>([ratingKeyOf(tenantId(), corrected)], { consistent: true });
    if (before?.correctedBy === item.id) return await replay(item);
    checkCorrection(item, before);
    await replace(item, before);
    return { status: "created", id: item.id };
  } catch (error) {
    if (error instanceof AppError) return { status: "invalid", error };
    throw error;
  }
}

async function replay(item: RatingItem): Promise<IngestResult> {
  const [stored] = await batchGet<RatingItem>([ratingKeyOf(tenantId(), item.id)], { consistent: true });
  return standing(item, stored?.contentHash);
}

function checkCorrection(item: RatingItem, before: RatingItem | undefined): asserts before is RatingItem {
  if (!before) throw new AppError("not_found", `There is no rating ${item.corrects} to correct.`);
  if (before.id === item.id) {
    throw invalid([{ path: "externalId", code: "duplicate", message: "is the corrected rating's own; leave it out or choose another" }]);
  }
  if (before.agency !== item.agency || before.subjectId !== item.subjectId) {
    throw new AppError("unprocessable", "A correction must be of the same agency and subject as the rating that it corrects.");
  }
  if (before.state === "corrected") throw alreadyCorrected(before);
}

const alreadyCorrected = ({ correctedBy }: RatingItem): AppError =>
  new AppError("conflict", `This rating was corrected already by ${correctedBy}. Correct that one.`);

async function replace(item: RatingItem, before: RatingItem): Promise<void> {
  const overtaken = () => new AppError("conflict", "Somebody changed the rating to be corrected meanwhile. Read it and try again.");
  const marked = ratings()
    .patch({ tenantId: tenantId(), id: before.id })
    .set({ state: "corrected", correctedBy: item.id, updatedAt: nowInstant(), version: before.version + 1 })
    .where((attribute, { eq }) => eq(attribute.version, before.version))
    .params();
  await commit([
    put(ratings().create(item).params(), () => differs(item)),
    updateOf(marked, overtaken),
    Audit.entry("rating.corrected", before.id, { before: before.value, after: item.value, by: item.id }),
  ]);
}
