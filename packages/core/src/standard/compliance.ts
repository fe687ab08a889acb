import { now } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError, invalid } from "../errors/index.js";
import { type Estimates, type FrozenIndicator, openEvidence } from "../indicator/index.js";
import { localDate, type Period, parse } from "../period/index.js";
import * as Subject from "../subject/index.js";
import * as Tenant from "../tenant/index.js";
import type { Compliance, ComplianceClause, ComplianceFilter, ComplianceRow, ComplianceTotals, TotalsFilter } from "./compliance-schema.js";
import { count, decide, emptyTally, sharesOf, type Verdict } from "./decide.js";
import { clausesOf, type PlacedClause } from "./definition.js";
import type { StandardVersion } from "./schema.js";
import { versionFor } from "./versions.js";

/** Subjects whose evidence is in memory together. */
const CHUNK = 250;
/** Subjects that one part of the totals counts: as many as are read well within the time a request may take. */
const PART = 1000;

type Judge = (subjectIds: string[]) => Promise<Map<string, Verdict[]>>;
type Case = { version: StandardVersion; period: Period; clauses: PlacedClause[]; judge: Judge };

/** Subjects by clauses, a page of subjects at a time; nothing is stored, every answer is read from today's rollups. */
export async function compliance(standardId: string, request: PageRequest & ComplianceFilter): Promise<Compliance> {
  const { limit, cursor, ...filter } = request;
  const opened = await open(standardId, filter);
  const { data: subjects, nextCursor } = await subjectsOf(filter, {
    limit: limit ?? DEFAULT_LIMIT,
    cursor: positionIn(standardId, filter, cursor),
  });
  const verdicts = await opened.judge(subjects.map(({ id }) => id));
  return {
    ...basisOf(opened),
    stages: opened.version.definition.stages.map(({ key, name }) => ({ key, name })),
    clauses: clauseHeads(opened),
    data: subjects.map((subject) => rowOf(subject, verdicts.get(subject.id) ?? [])),
    nextCursor: nextCursor && seal(route(standardId), filter, nextCursor),
  };
}

/** Subjects per clause and verdict, over up to 1,000 subjects; the rest follows with the cursor, and the counts add up. */
export async function complianceTotals(standardId: string, request: Omit<PageRequest, "limit"> & TotalsFilter): Promise<ComplianceTotals> {
  const { cursor, ...filter } = request;
  const opened = await open(standardId, filter);
  const { data: subjects, nextCursor } = await subjectsOf(filter, { limit: PART, cursor: positionIn(standardId, filter, cursor) });
  const tallies = new Map(opened.clauses.map(({ clause }) => [clause.key, emptyTally()]));
  for (let start = 0; start < subjects.length; start += CHUNK) {
    const verdicts = await opened.judge(subjects.slice(start, start + CHUNK).map(({ id }) => id));
    for (const { clause, status } of [...verdicts.values()].flat()) {
      const tally = tallies.get(clause);
      if (tally) count(tally, status);
    }
  }
  return {
    ...basisOf(opened),
    subjects: subjects.length,
    data: opened.clauses.map(({ clause, stage }) => {
      const tally = tallies.get(clause.key) ?? emptyTally();
      return { clause: clause.key, stage: stage.key, ...tally, ...sharesOf(tally) };
    }),
    nextCursor: nextCursor && seal(route(standardId), filter, nextCursor),
  };
}

const route = (standardId: string): string => `compliance ${standardId}`;
const positionIn = (standardId: string, filter: object, cursor: string | undefined): string | undefined =>
  cursor === undefined ? undefined : unseal<string>(route(standardId), filter, cursor);

async function open(standardId: string, filter: TotalsFilter): Promise<Case> {
  const period = await begunPeriod(filter.period);
  const version = await versionFor(standardId, period, filter.version);
  const clauses = clausesOf(version.definition).filter(({ stage }) => filter.stage === undefined || stage.key === filter.stage);
  if (filter.stage !== undefined && !version.definition.stages.some(({ key }) => key === filter.stage)) {
    const known = version.definition.stages.map(({ key }) => key).join(", ");
    throw invalid([{ path: "stage", code: "unknown_stage", message: `version ${version.number} has no such stage; it has ${known}` }]);
  }
  return { version, period, clauses, judge: await judgeOf(clauses, version.indicators, period) };
}

async function begunPeriod(label: string): Promise<Period> {
  const period = parse(label);
  const { timeZone } = await Tenant.settings();
  if (!period) throw invalid([{ path: "period", code: "invalid", message: "must be a period such as 2026-11 or 2026-Q4" }]);
  if (period.from <= localDate(now(), timeZone)) return period;
  throw new AppError("unprocessable", `The period ${label} begins on ${period.from} and has no evidence yet.`);
}

/** Reads the evidence of the clauses' indicators only (and of what their formulas take), and judges. */
async function judgeOf(clauses: readonly PlacedClause[], indicators: readonly FrozenIndicator[], period: Period): Promise<Judge> {
  const used = new Set(clauses.map(({ clause }) => clause.verifiedBy?.indicatorId));
  const frozen = new Map(indicators.filter(({ id }) => used.has(id)).map((indicator) => [indicator.id, indicator]));
  const hasFormula = [...frozen.values()].some(({ source }) => source.type === "formula");
  const read = await openEvidence(hasFormula ? indicators : [...frozen.values()], period);
  const verdictsOf = (estimates: Estimates | undefined): Verdict[] =>
    clauses.map(({ clause }) => {
      const id = clause.verifiedBy?.indicatorId ?? "";
      return decide(clause, frozen.get(id), estimates?.get(id));
    });
  return async (subjectIds) => {
    const estimates = await read(subjectIds);
    return new Map(subjectIds.map((id) => [id, verdictsOf(estimates.get(id))]));
  };
}

/** The one asked for, archived or not, or a page of those that are not. */
async function subjectsOf(filter: ComplianceFilter, request: PageRequest): Promise<Page<Subject.Subject>> {
  const { kind, parentId, tag, subjectId } = filter;
  if (subjectId !== undefined) return { data: [await Subject.fromId(subjectId)], nextCursor: null };
  return Subject.list({ ...request, kind, parentId, tag });
}

function rowOf({ id, name, kind }: Subject.Subject, clauses: Verdict[]): ComplianceRow {
  const tally = emptyTally();
  for (const { status } of clauses) count(tally, status);
  return { subjectId: id, subjectName: name, subjectKind: kind, ...tally, ...sharesOf(tally), clauses };
}

const basisOf = ({ version, period }: Case) => ({ standardId: version.standardId, version: version.number, period });

function clauseHeads({ version, clauses }: Case): ComplianceClause[] {
  const indicators = new Map(version.indicators.map((indicator) => [indicator.id, indicator]));
  return clauses.map(({ clause, stage }) => {
    const indicator = clause.verifiedBy && indicators.get(clause.verifiedBy.indicatorId);
    return {
      key: clause.key,
      stage: stage.key,
      title: clause.title,
      indicatorId: indicator?.id ?? null,
      indicatorName: indicator?.name ?? null,
      unit: indicator?.unit ?? "",
      decimals: indicator?.decimals ?? 0,
      ...(clause.verifiedBy ? { meets: clause.verifiedBy.meets } : {}),
    };
  });
}
