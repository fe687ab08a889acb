import { now } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { localDate, type Period } from "../period/index.js";
import * as Subject from "../subject/index.js";
import { type Entrant, groupsOf } from "./board.js";
import type { Run } from "./cards.js";
import { CHUNK } from "./computation.js";
import { allRows, latestHead } from "./ranking.js";
import type { SubjectSnapshot } from "./schema.js";

export type EntrantOptions = {
  subjectIds?: string[] | undefined;
  /** Refuses more subjects than a caller can wait for. */
  maxSubjects?: number | undefined;
  /** What to do instead where there are more. */
  advice?: string | undefined;
};

/** Of whom and of when: the part of a computation that says who is scored. */
export type Whom = { run: Pick<Run, "schemeId" | "period" | "timeZone" | "board"> };

const BY_RUN = "Start a scoring run instead, which has no such limit: POST /v1/schemes/{id}/scoring-runs.";

/**
 * Who is scored, in chunks of `CHUNK`. Groups are made of the subjects as they stood: in a period that is
 * over and was scored, as they were then, else as they are now.
 */
export async function* entrantsOf(
  computation: Whom,
  { subjectIds, maxSubjects, advice = BY_RUN }: EntrantOptions = {},
): AsyncGenerator<Entrant[]> {
  const { board } = computation.run;
  if (board.by === "subject") {
    const subjects = subjectIds ? [await givenSubjects(subjectIds)] : limited(allSubjects(), maxSubjects, advice);
    for await (const page of subjects) yield* chunks(page.map((subject): Entrant => ({ subject, members: null })));
    return;
  }
  yield* chunks(groupsOf(board, board.by === "tenant" ? [] : await membership(computation, maxSubjects, advice)));
}

function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK);
}

const membership = ({ run }: Whom, maxSubjects: number | undefined, advice: string): Promise<SubjectSnapshot[]> =>
  membersAsTheyWere(run.schemeId, run.period, run.timeZone, maxSubjects, advice);

/** The subjects with their place and tags: of a period that is over and was scored as they were then, else as they are now. */
export async function membersAsTheyWere(
  schemeId: string,
  period: Period,
  timeZone: string,
  maxSubjects?: number,
  advice = BY_RUN,
): Promise<SubjectSnapshot[]> {
  if (period.to < localDate(now(), timeZone)) {
    const head = await latestHead({ schemeId, period: period.label, board: "subject" });
    const rows = head ? await allRows(head) : [];
    if (rows.length > 0)
      return rows.map(({ subjectId: id, subjectName: name, subjectKind: kind, snapshot }) => ({ id, name, kind, ...snapshot }));
  }
  const subjects: SubjectSnapshot[] = [];
  for await (const page of limited(allSubjects(), maxSubjects, advice)) subjects.push(...page);
  return subjects;
}

const snapshotOf = ({ id, externalId, name, kind, parentId, tags }: Subject.Subject): SubjectSnapshot => ({
  id,
  externalId,
  name,
  kind,
  parentId,
  tags,
});

async function* allSubjects(): AsyncGenerator<SubjectSnapshot[]> {
  for await (const page of Subject.all()) yield page.map(snapshotOf);
}

async function givenSubjects(ids: string[]): Promise<SubjectSnapshot[]> {
  const subjects = await Subject.fromIds(ids);
  const missing = ids.find((id) => !subjects.has(id));
  if (missing !== undefined) throw Subject.unknownSubject({ subjectId: missing });
  const archived = [...subjects.values()].find((subject) => subject.archived);
  if (archived) throw new AppError("unprocessable", `The subject ${archived.id} is archived and not scored. Restore it, or leave it out.`);
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
