import { randomBytes } from "node:crypto";
import type { z } from "zod";
import * as Audit from "../audit/index.js";
import { inDirectory, now, nowInstant, tenantId } from "../context/index.js";
import { type Page, type PageRequest, page } from "../cursor/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import { commit, perTable, put, update as updateOf } from "../table/index.js";
import { type Validator, validatorOf } from "./answers.js";
import { surveyDirectory, surveys, surveyVersions } from "./entity.js";
import type { Definition, Survey, SurveyVersion, surveyInputSchema, surveyPatchSchema } from "./schema.js";

export { type Answer, type Answers, scaleOf, withoutBlanks } from "./answers.js";
export * from "./schema.js";

type Stored = Omit<Survey, "publishedVersion" | "changedSincePublished"> & { publishedVersion?: number; publishedFrom?: number };

const publicOf = (survey: Stored): Survey => ({
  id: survey.id,
  name: survey.name,
  slug: survey.slug,
  status: survey.status,
  publishedVersion: survey.publishedVersion ?? null,
  changedSincePublished: survey.publishedVersion === undefined || survey.publishedFrom !== survey.version,
  definition: survey.definition,
  createdAt: survey.createdAt,
  updatedAt: survey.updatedAt,
  version: survey.version,
});

/** Creates a draft. Its link exists from the start but answers only once a version is published. */
export async function create(input: z.infer<typeof surveyInputSchema>): Promise<Survey> {
  const at = nowInstant();
  const survey = {
    tenantId: tenantId(),
    id: Id.create("survey"),
    slug: randomBytes(9).toString("base64url"),
    ...input,
    status: "draft" as const,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  await inDirectory(() =>
    commit([
      put(surveys().create(survey).params(), () => new AppError("already_exists", "This survey was created already.")),
      put(surveyDirectory().create({ slug: survey.slug, tenantId: survey.tenantId, surveyId: survey.id }).params()),
      Audit.entry("survey.created", survey.id, { name: input.name }),
    ]),
  );
  return publicOf(survey);
}

async function stored(id: string): Promise<Stored> {
  const { data } = await surveys().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("survey");
  return data as Stored;
}

export const fromId = async (id: string): Promise<Survey> => publicOf(await stored(id));

/** Newest first. */
export async function list(request: PageRequest): Promise<Page<Survey>> {
  const found = await page("surveys", {}, request, surveys().query.newest({ tenantId: tenantId() }));
  return { ...found, data: (found.data as Stored[]).map(publicOf) };
}

/** Changes the working copy. What was published stays as it is until the next publication. */
export async function update(id: string, version: number, patch: z.infer<typeof surveyPatchSchema>): Promise<Survey> {
  await stored(id);
  const changes = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  await commit([edit(id, version, changes), Audit.entry("survey.updated", id, { fields: Object.keys(changes) })]);
  return fromId(id);
}

function edit(id: string, version: number, changes: Record<string, unknown>) {
  return updateOf(
    surveys()
      .patch({ tenantId: tenantId(), id })
      .set({ ...changes, updatedAt: nowInstant(), version: version + 1 })
      .where((attribute, { eq }) => eq(attribute.version, version))
      .params(),
  );
}

/** Freezes the working copy as the next version and opens the survey for answers to it. */
export async function publish(id: string, version: number): Promise<SurveyVersion> {
  const survey = await stored(id);
  const number = (survey.publishedVersion ?? 0) + 1;
  if (survey.publishedFrom === survey.version)
    throw new AppError("conflict", `Nothing changed since version ${survey.publishedVersion} was published.`);
  const published = { tenantId: tenantId(), surveyId: id, number, definition: survey.definition, publishedAt: nowInstant() };
  await commit([
    edit(id, version, { status: "open", publishedVersion: number, publishedFrom: version + 1 }),
    put(surveyVersions().create(published).params(), () => new AppError("published", "This version is published and never changes.")),
    Audit.entry("survey.published", id, { number }),
  ]);
  forget(id);
  return { surveyId: id, number, definition: survey.definition, publishedAt: published.publishedAt };
}

/** Stops or resumes taking answers; keeps everything that was answered. */
export async function setOpen(id: string, version: number, open: boolean): Promise<Survey> {
  const survey = await stored(id);
  if (survey.publishedVersion === undefined) throw new AppError("conflict", "Publish the survey first.");
  // The draft has not changed by opening or closing, so it stays "as published" if it was.
  const publishedFrom = survey.publishedFrom === survey.version ? version + 1 : survey.publishedFrom;
  await commit([
    edit(id, version, { status: open ? "open" : "closed", publishedFrom }),
    Audit.entry(open ? "survey.opened" : "survey.closed", id),
  ]);
  forget(id);
  return fromId(id);
}

export async function versions(id: string): Promise<SurveyVersion[]> {
  await stored(id);
  const { data } = await surveyVersions().query.primary({ tenantId: tenantId(), surveyId: id }).go({ pages: "all", order: "desc" });
  return data.map(({ surveyId, number, definition, publishedAt }) => ({
    surveyId,
    number,
    definition: definition as Definition,
    publishedAt,
  }));
}

type Compiled = SurveyVersion & { validate: Validator };
type Current = { at: number; status: Survey["status"]; number: number | undefined };

const STATUS_MS = 5_000;
const compiled = perTable(() => new Map<string, Compiled>());
const statuses = perTable(() => new Map<string, Current>());

const forget = (id: string): void => void statuses().delete(`${tenantId()}${id}`);

/** A published version with its validator. Immutable, so it is kept for the life of the process. */
export async function publishedVersion(id: string, number: number): Promise<Compiled> {
  const cache = compiled();
  const key = `${tenantId()}${id}#${number}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const { data } = await surveyVersions().get({ tenantId: tenantId(), surveyId: id, number }).go();
  if (!data) throw notFound("published version of this survey");
  if (cache.size > 2000) cache.clear();
  const definition = data.definition as Definition;
  const version = { surveyId: id, number, definition, publishedAt: data.publishedAt, validate: validatorOf(definition) };
  cache.set(key, version);
  return version;
}

/**
 * The version that answers now go to (or the one asked for), at most five seconds old.
 * Throws `not_found` for unknown and foreign surveys, `conflict` while the survey takes no answers.
 */
export async function answerable(id: string, number?: number): Promise<Compiled> {
  const status = await statusOf(id);
  if (status.number === undefined)
    throw new AppError("conflict", "The survey is a draft: publish it first (POST /v1/surveys/{id}/publish).");
  if (status.status === "closed") throw new AppError("conflict", "The survey is closed and takes no more answers.");
  if (number !== undefined && number > status.number) throw notFound("published version of this survey");
  return publishedVersion(id, number ?? status.number);
}

async function statusOf(id: string): Promise<Current> {
  const cache = statuses();
  const key = `${tenantId()}${id}`;
  const at = now().getTime();
  const cached = cache.get(key);
  if (cached && Math.abs(at - cached.at) < STATUS_MS) return cached;
  const survey = await stored(id);
  if (cache.size > 20_000) cache.clear();
  const status = { at, status: survey.status, number: survey.publishedVersion };
  cache.set(key, status);
  return status;
}

/** Which tenant and survey a public link means. Runs before anybody is known. */
export async function fromSlug(slug: string): Promise<{ tenantId: string; surveyId: string }> {
  const { data } = await inDirectory(() => surveyDirectory().get({ slug }).go());
  if (!data) throw notFound("survey");
  return { tenantId: data.tenantId, surveyId: data.surveyId };
}
