import { now } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { localDate } from "../period/index.js";
import * as Scheme from "../scheme/index.js";
import { type Audience, isAddressed } from "../scoring/index.js";
import * as Subject from "../subject/index.js";
import { type Entrant, groupsOf } from "./board.js";
import type { Run } from "./cards.js";
import { CHUNK } from "./computation.js";
import { allRows, type Head, latestHead } from "./ranking.js";
import type { SubjectSnapshot } from "./schema.js";

export type EntrantOptions = {
  subjectIds?: string[] | undefined;
  /** Refuses more subjects than a caller can wait for. */
  maxSubjects?: number | undefined;
  /** What to do instead where there are more. */
  advice?: string | undefined;
};

/** Of whom and of when: the part of a computation that says who is scored. */
export type Whom = { run: Pick<Run, "schemeId" | "period" | "timeZone" | "board">; audience: Audience | undefined };

const BY_RUN = "Start a scoring run instead, which has no such limit: POST /v1/schemes/{id}/scoring-runs.";

/**
 * Who is scored, in chunks of `CHUNK`: the scheme's audience, or those of it that are asked for. Groups are made of the subjects as they stood: in a period that is
 * over and was scored, as they were then, else as they are now.
 */
export async function* entrantsOf(
  computation: Whom,
  { subjectIds, maxSubjects, advice = BY_RUN }: EntrantOptions = {},
): AsyncGenerator<Entrant[]> {
  const { audience, run } = computation;
  const { board } = run;
  if (board.by === "subject") {
    const subjects = subjectIds ? [await givenSubjects(subjectIds, audience)] : limited(allSubjects(audience), maxSubjects, advice);
    for await (const page of subjects) yield* chunks(page.map((subject): Entrant => ({ subject, members: null })));
    return;
  }
  const needed = board.by !== "tenant" || audience !== undefined;
  yield* chunks(groupsOf(board, needed ? await membersAsTheyWere(computation, maxSubjects, advice) : [], audience));
}

function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK);
}

/**
 * The subjects with their place and tags: of a period that is over and was scored for the same audience, as they
 * were then, else as they are now.
 */
export async function membersAsTheyWere(
  { run: { schemeId, period, timeZone }, audience }: Whom,
  maxSubjects?: number,
  advice = BY_RUN,
): Promise<SubjectSnapshot[]> {
  if (period.to < localDate(now(), timeZone)) {
    const head = await latestHead({ schemeId, period: period.label, board: "subject" });
    const rows = head && (await addressedThen(head)) === Scheme.canonical(audience) ? await allRows(head) : [];
    if (rows.length > 0)
      return withParents(
        rows.map(({ subjectId: id, subjectName: name, subjectKind: kind, snapshot }) => ({ id, name, kind, ...snapshot })),
      );
  }
  const subjects: SubjectSnapshot[] = [];
  for await (const page of limited(allSubjects(), maxSubjects, advice)) subjects.push(...page);
  return subjects;
}

const addressedThen = async ({ schemeId, schemeVersion }: Head): Promise<string> =>
  Scheme.canonical((await Scheme.publishedVersion(schemeId, schemeVersion)).definition.appliesTo);

/** Parents that the scheme does not score are in no ranking; as they are now, they still tell what lies below what. */
async function withParents(subjects: SubjectSnapshot[]): Promise<SubjectSnapshot[]> {
  const known = new Map(subjects.map((subject) => [subject.id, subject]));
  for (let depth = 0; depth < Subject.MAX_DEPTH; depth += 1) {
    const missing = [...known.values()].flatMap(({ parentId }) => (parentId && !known.has(parentId) ? [parentId] : []));
    if (missing.length === 0) break;
    for (const parent of (await Subject.fromIds(missing)).values()) known.set(parent.id, snapshotOf(parent));
  }
  return [...known.values()];
}

const snapshotOf = ({ id, externalId, name, kind, parentId, tags }: Subject.Subject): SubjectSnapshot => ({
  id,
  externalId,
  name,
  kind,
  parentId,
  tags,
});

async function* allSubjects(audience?: Audience): AsyncGenerator<SubjectSnapshot[]> {
  for await (const page of Subject.all()) yield page.filter((subject) => isAddressed(audience, subject)).map(snapshotOf);
}

async function givenSubjects(ids: string[], audience: Audience | undefined): Promise<SubjectSnapshot[]> {
  const subjects = await Subject.fromIds(ids);
  const missing = ids.find((id) => !subjects.has(id));
  if (missing !== undefined) throw Subject.unknownSubject({ subjectId: missing });
  const archived = [...subjects.values()].find((subject) => subject.archived);
  if (archived) throw new AppError("unprocessable", `The subject ${archived.id} is archived and not scored. Restore it, or leave it out.`);
  const other = [...subjects.values()].find((subject) => !isAddressed(audience, subject));
  if (other) {
    throw new AppError(
      "unprocessable",
      `The scheme does not apply to the subject ${other.id} of the kind ${other.kind}. Leave it out, or change appliesTo in a new version.`,
    );
  }
  return [...subjects.values()].map(snapshotOf);
}

/** Passes the pages on once it is known that they are not too many, so that nothing is begun that would be refused. */
async function* limited(
  pages: AsyncIterable<SubjectSnapshot[]>,
  max: number | undefined,
  advice: string,
): AsyncGenerator<SubjectSnapshot[]> {
  if (max === undefined) return yield* pages;
  const collected: SubjectSnapshot[][] = [];
  let count = 0;
  for await (const page of pages) {
    count += page.length;
    if (count > max) {
      throw new AppError("unprocessable", `One request scores at most ${max} subjects. ${advice}`, { extra: { maxSubjects: max } });
    }
    collected.push(page);
  }
  yield* collected;
}
