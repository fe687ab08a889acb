import * as Audit from "../audit/index.js";
import { now, nowInstant, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { localDate, type Period, parse } from "../period/index.js";
import * as Scheme from "../scheme/index.js";
import * as Subject from "../subject/index.js";
import { commit, put } from "../table/index.js";
import * as Tenant from "../tenant/index.js";
import { type Draft, type Run, writeCards } from "./cards.js";
import { scorerOf } from "./compute.js";
import { scorings } from "./entity.js";
import { openEvidence } from "./evidence.js";
import { withLease } from "./lease.js";
import { allRows, countsOf, type Head, headOf, latestHead, type RankedRow, type Row, ranked, storeRanking } from "./ranking.js";
import type { Scoring, ScoringInput, SubjectSnapshot } from "./schema.js";

/** Subjects whose evidence is read and scored together. */
const CHUNK = 250;

/**
 * Scores subjects by a published scheme for a period, and ranks all that are scored. Only results that
 * differ from what is in force are written, each as a new revision that names what it supersedes; the
 * ranking is switched at the end in one write, so a computation that is cut short changes nothing that
 * anybody sees, and doing it again completes it. `maxSubjects` refuses more than a caller can wait for.
 */
export async function score(schemeId: string, input: ScoringInput, options: { maxSubjects?: number } = {}): Promise<Scoring> {
  const version = await (input.version === undefined ? Scheme.currentVersion(schemeId) : Scheme.publishedVersion(schemeId, input.version));
  const { timeZone } = await Tenant.settings();
  const period = begunPeriod(input.period, timeZone);
  const run: Run = { schemeId, schemeVersion: version.number, period, timeZone };
  const pages = input.subjectIds ? givenSubjects(input.subjectIds) : upTo(Subject.all(), options.maxSubjects);
  return withLease({ schemeId, schemeVersion: version.number, period: period.label }, async (renew) => {
    const head = await headOf(schemeId, period.label, version.number);
    const before = head ? await allRows(head) : [];
    const partial = input.subjectIds !== undefined;
    const rows = await scoreSubjects(run, version, before, pages, renew);
    const kept = partial ? before.filter(({ subjectId }) => !rows.has(subjectId)) : [];
    return settle(run, version, head, before, [...kept, ...rows.values()]);
  });
}

function begunPeriod(label: string, timeZone: string): Period {
  const period = parse(label);
  if (!period) throw new AppError("invalid", "period must be such as 2026-11-21, 2026-W47, 2026-11, 2026-Q4 or 2026");
  if (period.from > localDate(now(), timeZone)) {
    throw new AppError("unprocessable", `The period ${label} begins on ${period.from} and has no evidence yet.`);
  }
  return period;
}

async function* givenSubjects(ids: string[]): AsyncGenerator<Subject.Subject[]> {
  const subjects = await Subject.fromIds(ids);
  const missing = ids.find((id) => !subjects.has(id));
  if (missing !== undefined) throw Subject.unknownSubject({ subjectId: missing });
  const archived = [...subjects.values()].find((subject) => subject.archived);
  if (archived) throw new AppError("unprocessable", `The subject ${archived.id} is archived and not scored. Restore it, or leave it out.`);
  yield [...subjects.values()];
}

/** Passes the pages on once it is known that they are not too many, so that nothing is begun that would be refused. */
async function* upTo(pages: AsyncIterable<Subject.Subject[]>, max?: number): AsyncGenerator<Subject.Subject[]> {
  if (max === undefined) return yield* pages;
  const collected: Subject.Subject[][] = [];
  let count = 0;
  for await (const page of pages) {
    count += page.length;
    if (count > max) {
      const detail = `One request scores at most ${max} subjects. Score them in parts with subjectIds; every part is ranked among all.`;
      throw new AppError("unprocessable", detail, { extra: { maxSubjects: max } });
    }
    collected.push(page);
  }
  yield* collected;
}

const snapshotOf = ({ id, externalId, name, kind, parentId, tags }: Subject.Subject): SubjectSnapshot => ({
  id,
  externalId,
  name,
  kind,
  parentId,
  tags,
});

async function scoreSubjects(
  run: Run,
  version: Scheme.SchemeVersion,
  before: readonly RankedRow[],
  pages: AsyncIterable<Subject.Subject[]>,
  renew: () => Promise<void>,
): Promise<Map<string, Row>> {
  const inForce = new Map(before.map((row) => [row.subjectId, row]));
  const earlier = earlierVersion(run);
  const estimates = await openEvidence(version.indicators, run.period);
  const scorer = scorerOf(version);
  const rows = new Map<string, Row>();
  for await (const page of pages) {
    for (let start = 0; start < page.length; start += CHUNK) {
      await renew();
      const subjects = page.slice(start, start + CHUNK);
      const bySubject = await estimates(subjects.map(({ id }) => id));
      const drafts: Draft[] = [];
      for (const subject of subjects) {
        const computed = scorer(bySubject.get(subject.id) ?? new Map());
        const current = inForce.get(subject.id);
        if (current?.digest === computed.digest) rows.set(subject.id, current);
        else drafts.push({ subject: snapshotOf(subject), computed, ...(current ? after(current) : await earlier(subject.id)) });
      }
      for (const row of await writeCards(run, drafts)) rows.set(row.subjectId, row);
    }
  }
  return rows;
}

type Succession = Pick<Draft, "revision" | "supersedes">;

const after = ({ scorecardId, revision }: Row): Succession => ({
  revision: revision + 1,
  supersedes: { scorecardId, reason: "late-data" },
});

/** The first scorecard of a scheme version takes the place of the one that the version before gave for the period. */
function earlierVersion(run: Run): (subjectId: string) => Promise<Succession> {
  let known: Promise<Map<string, string>> | undefined;
  const load = async () => {
    const head = run.schemeVersion > 1 ? await latestHead(run.schemeId, run.period.label, run.schemeVersion) : undefined;
    return new Map((head ? await allRows(head) : []).map(({ subjectId, scorecardId }) => [subjectId, scorecardId]));
  };
  return async (subjectId) => {
    known ??= load();
    const scorecardId = (await known).get(subjectId);
    return { revision: 1, supersedes: scorecardId === undefined ? null : { scorecardId, reason: "new-scheme-version" } };
  };
}

/** Ranks, and puts the new ranking in force if anything differs. */
async function settle(
  run: Run,
  version: Scheme.SchemeVersion,
  head: Head | undefined,
  before: readonly RankedRow[],
  all: Row[],
): Promise<Scoring> {
  const { rows, changed } = ranked(all, before);
  if (head && !changed) return scoringOf(head, run.period);
  const next: Head = {
    schemeId: run.schemeId,
    schemeVersion: run.schemeVersion,
    period: run.period.label,
    timeZone: run.timeZone,
    revision: (head?.revision ?? 0) + 1,
    scoredAt: nowInstant(),
    ...countsOf(rows, gradesOf(version)),
    ...(await storeRanking(rows)),
  };
  const overtaken = () => new AppError("conflict", "Somebody scored the same meanwhile. Try again.", { retryAfterSeconds: 1 });
  const params = scorings()
    .put({ tenantId: tenantId(), ...next })
    .where((attribute, { eq, notExists }) => (head ? eq(attribute.ranking, head.ranking) : notExists(attribute.ranking)))
    .params();
  const { schemeVersion, revision, subjects } = next;
  await commit([
    put(params, overtaken),
    Audit.entry("scheme.scored", run.schemeId, { schemeVersion, period: next.period, revision, subjects }),
  ]);
  return scoringOf(next, run.period);
}

const gradesOf = ({ definition }: Scheme.SchemeVersion): string[] => definition.grades.map(({ grade }) => grade);

export const scoringOf = (head: Head, period: Period): Scoring => ({
  schemeId: head.schemeId,
  schemeVersion: head.schemeVersion,
  period,
  timeZone: head.timeZone,
  revision: head.revision,
  scoredAt: head.scoredAt,
  subjects: head.subjects,
  scored: head.scored,
  suppressed: head.suppressed,
  missing: head.missing,
  grades: head.grades.map(({ grade, count }) => ({ grade, count })),
});
