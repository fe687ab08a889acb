import * as Audit from "../audit/index.js";
import { now, nowInstant, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { localDate, type Period, parse } from "../period/index.js";
import * as Scheme from "../scheme/index.js";
import { type Audience, type Cohort, gatherCohort, usesCohort } from "../scoring/index.js";
import { commit, put } from "../table/index.js";
import * as Tenant from "../tenant/index.js";
import { boardName, type Entrant } from "./board.js";
import { type Draft, type Run, writeCards } from "./cards.js";
import { scorerOf } from "./compute.js";
import { scorings } from "./entity.js";
import { openEntrantEvidence } from "./entrant-evidence.js";
import type { Scope } from "./lease.js";
import { allRows, countsOf, type Head, headOf, latestHead, type RankedRow, type Row, ranked, storeRanking, withBands } from "./ranking.js";
import type { Scoring, ScoringInput } from "./schema.js";

/** Entrants whose evidence is read and scored together. */
export const CHUNK = 250;

/** What scoring a board of a scheme version and period starts from. */
export type Computation = {
  run: Run;
  version: Scheme.SchemeVersion;
  audience: Audience | undefined;
  scope: Scope;
  head: Head | undefined;
  /** What is in force: the last ranking of this very version and board. */
  before: RankedRow[];
};

/** Throws `unprocessable` for a period that has not begun, `conflict` while the scheme has no version for it. */
export async function openComputation(schemeId: string, input: ScoringInput): Promise<Computation> {
  const { timeZone } = await Tenant.settings();
  const period = begunPeriod(input.period, timeZone);
  const version = await (input.version === undefined
    ? Scheme.versionFor(schemeId, period)
    : Scheme.publishedVersion(schemeId, input.version));
  const board = { by: input.by ?? "subject", tag: input.tag };
  const run: Run = { schemeId, schemeVersion: version.number, period, timeZone, board, reason: input.reason ?? "late-data" };
  const scope = { schemeId, schemeVersion: version.number, period: period.label, board: boardName(board) };
  const head = await headOf(scope);
  return { run, version, audience: version.definition.appliesTo, scope, head, before: head ? await allRows(head) : [] };
}

/** A period that has begun. Throws `invalid` for what is no period, `unprocessable` for one to come. */
export function begunPeriod(label: string, timeZone: string): Period {
  const period = parse(label);
  if (!period) throw new AppError("invalid", "period must be such as 2026-11-21, 2026-W47, 2026-11, 2026-Q4 or 2026");
  if (period.from > localDate(now(), timeZone)) {
    throw new AppError("unprocessable", `The period ${label} begins on ${period.from} and has no evidence yet.`);
  }
  return period;
}

export type ChunkScorer = (entrants: readonly Entrant[]) => Promise<Row[]>;

/**
 * Scores entrants chunk by chunk. Only results that differ from what is in force are written, each as a
 * new revision that names what it supersedes and why; in a period that is over, subjects keep the place
 * and the tags that they had.
 */
export async function openScorer({ run, version, before }: Computation, cohort: Cohort): Promise<ChunkScorer> {
  const inForce = new Map(before.map((row) => [row.subjectId, row]));
  const earlier = earlierVersion(run);
  const read = await openEntrantEvidence(version.indicators, run.period);
  const scorer = scorerOf(version);
  const over = run.period.to < localDate(now(), run.timeZone);
  return async (entrants) => {
    const estimates = await read(entrants);
    const kept: Row[] = [];
    const drafts: Draft[] = [];
    for (const entrant of entrants) {
      const { id } = entrant.subject;
      const computed = scorer(estimates.get(id) ?? new Map(), cohort);
      const current = inForce.get(id);
      if (current?.digest === computed.digest) kept.push(current);
      else if (!current) drafts.push({ entrant, computed, ...(await earlier(id)) });
      else drafts.push({ entrant: over ? asItWas(entrant, current) : entrant, computed, ...after(current, run) });
    }
    return [...kept, ...(await writeCards(run, drafts))];
  };
}

const asItWas = (entrant: Entrant, { subjectName: name, subjectKind: kind, snapshot }: Row): Entrant => ({
  ...entrant,
  subject: { id: entrant.subject.id, name, kind, ...snapshot },
});

type Succession = Pick<Draft, "revision" | "supersedes">;

const after = ({ scorecardId, revision }: Row, { reason }: Run): Succession => ({
  revision: revision + 1,
  supersedes: { scorecardId, reason },
});

/** The first scorecard of a scheme version takes the place of the one that the version before gave for the period. */
function earlierVersion({ schemeId, schemeVersion, period, board }: Run): (subjectId: string) => Promise<Succession> {
  let known: Promise<Map<string, string>> | undefined;
  const load = async () => {
    const scope = { schemeId, period: period.label, board: boardName(board) };
    const head = schemeVersion > 1 ? await latestHead(scope, schemeVersion) : undefined;
    return new Map((head ? await allRows(head) : []).map(({ subjectId, scorecardId }) => [subjectId, scorecardId]));
  };
  return async (subjectId) => {
    known ??= load();
    const scorecardId = (await known).get(subjectId);
    return { revision: 1, supersedes: scorecardId === undefined ? null : { scorecardId, reason: "new-scheme-version" } };
  };
}

export const needsCohort = ({ indicators }: Scheme.SchemeVersion): boolean => indicators.some(usesCohort);

/** The means of all entrants, for the indicators that are compared with them: a pass of its own, in sums only. */
export async function readCohort({ version, run }: Computation, pages: AsyncIterable<Entrant[]> | Iterable<Entrant[]>): Promise<Cohort> {
  if (!needsCohort(version)) return new Map();
  const asked = version.indicators.filter(usesCohort);
  const read = await openEntrantEvidence(version.indicators, run.period);
  const gathering = gatherCohort(new Map(asked.map((indicator) => [indicator.id, indicator])));
  for await (const page of pages) {
    for (const estimates of (await read(page)).values()) gathering.add(estimates);
  }
  return gathering.cohort();
}

/** Ranks, and puts the new ranking in force in one write if anything differs. */
export async function settle({ run, version, scope, head, before }: Computation, all: Row[]): Promise<Scoring> {
  const { rows, changed } = ranked(all, before);
  if (head && !changed) return scoringOf(head, run.period);
  const banded = withBands(version.definition, rows, seedOf(scope));
  const next: Head = {
    ...scope,
    timeZone: run.timeZone,
    revision: (head?.revision ?? 0) + 1,
    scoredAt: nowInstant(),
    ...countsOf(banded, gradesOf(version)),
    ...(await storeRanking(banded)),
  };
  const overtaken = () => new AppError("conflict", "Somebody scored the same meanwhile. Try again.", { retryAfterSeconds: 1 });
  const params = scorings()
    .put({ tenantId: tenantId(), ...next })
    .where((attribute, { eq, notExists }) => (head ? eq(attribute.ranking, head.ranking) : notExists(attribute.ranking)))
    .params();
  const { schemeVersion, revision, subjects, board } = next;
  await commit([
    put(params, overtaken),
    Audit.entry("scheme.scored", run.schemeId, { schemeVersion, period: next.period, board, revision, subjects }),
  ]);
  return scoringOf(next, run.period);
}

/** The same board of the same period is shaken the same way every time. [FNV-1a] */
function seedOf({ schemeId, schemeVersion, period, board }: Scope): number {
  let hash = 0x811c9dc5;
  for (const character of `${schemeId}#${schemeVersion}#${period}#${board}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

const gradesOf = ({ definition }: Scheme.SchemeVersion): string[] => definition.grades.map(({ grade }) => grade);

export const scoringOf = (head: Head, period: Period): Scoring => ({
  schemeId: head.schemeId,
  schemeVersion: head.schemeVersion,
  ...boardOf(head.board),
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

function boardOf(name: string): Pick<Scoring, "by" | "tag"> {
  if (name.startsWith("tag:")) return { by: "tag", tag: name.slice(4) };
  return { by: name === "parent" || name === "tenant" ? name : "subject", tag: null };
}
