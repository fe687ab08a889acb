import { nowInstant, tenantId } from "../context/index.js";
import * as Id from "../id/index.js";
import { type Period, parse } from "../period/index.js";
import { batchGet, insertMany } from "../table/index.js";
import type { Board, Entrant } from "./board.js";
import type { Computed } from "./compute.js";
import { keyOf, points, scorecards } from "./entity.js";
import type { Row } from "./ranking.js";
import type { Status, SubjectSnapshot, Supersedes } from "./schema.js";

/** What all scorecards of a computation have in common. */
export type Run = { schemeId: string; schemeVersion: number; period: Period; timeZone: string; board: Board; reason: Supersedes["reason"] };

/** A scorecard about to be written, as the given revision. */
export type Draft = { entrant: Entrant; computed: Computed; revision: number; supersedes: Supersedes | null };

/** A scorecard as it is kept. */
export type Card = Omit<Run, "period" | "board" | "reason"> & {
  id: string;
  period: string;
  subject: SubjectSnapshot;
  revision: number;
  supersedes?: Supersedes;
  status: Status;
  n: number;
  body: string;
  digest: string;
  createdAt: string;
};

/** The stored label's period. */
export function periodOf(label: string): Period {
  const period = parse(label);
  if (!period) throw new Error(`${label} is no period`);
  return period;
}

/** The id follows from what the scorecard is of, so that computing twice cannot make two of them. */
export const idOf = (
  { schemeId, schemeVersion }: Pick<Run, "schemeId" | "schemeVersion">,
  period: string,
  subjectId: string,
  revision: number,
): string => Id.derive("scorecard", tenantId(), schemeId, String(schemeVersion), period, subjectId, String(revision));

/**
 * Writes scorecards and answers what is in force for each subject. Where the revision exists already (a
 * computation was cut short), it is kept if it says the same and superseded if it does not.
 */
export async function writeCards(run: Run, drafts: Draft[]): Promise<Row[]> {
  const rows: Row[] = [];
  let pending = drafts;
  while (pending.length > 0) {
    const cards = pending.map((draft) => ({ draft, card: cardOf(run, draft) }));
    const outcomes = await insertMany(
      cards.map(({ card }) => itemOf(scorecards().put({ tenantId: tenantId(), ...card, subject: JSON.stringify(card.subject) }))),
    );
    const found = await storedCards(cards.flatMap(({ card }, index) => (outcomes[index] === "exists" ? [card.id] : [])));
    const settled = cards.flatMap(({ draft, card }) => {
      const stored = found.get(card.id) ?? card;
      return stored.digest === card.digest ? [{ draft, card: stored }] : [];
    });
    await insertMany(settled.map(({ draft, card }) => itemOf(points().put(pointOf(run, draft, card)))));
    rows.push(...settled.map(({ draft, card }) => rowOf(draft, card)));
    pending = cards.flatMap(({ draft, card }): Draft[] => {
      const stored = found.get(card.id);
      if (!stored || stored.digest === card.digest) return [];
      return [{ ...draft, revision: draft.revision + 1, supersedes: { scorecardId: stored.id, reason: run.reason } }];
    });
  }
  return rows;
}

export async function storedCards(ids: string[]): Promise<Map<string, Card>> {
  const items = await batchGet<Omit<Card, "subject"> & { subject: string }>(
    ids.map((id) => keyOf(tenantId(), id)),
    { consistent: true },
  );
  return new Map(items.map((item) => [item.id, { ...item, subject: JSON.parse(item.subject) as SubjectSnapshot }]));
}

function itemOf(operation: { params<T>(): T }): Record<string, unknown> {
  return operation.params<{ Item: Record<string, unknown> }>().Item;
}

function cardOf(run: Run, { entrant: { subject }, computed, revision, supersedes }: Draft): Card {
  return {
    id: idOf(run, run.period.label, subject.id, revision),
    schemeId: run.schemeId,
    schemeVersion: run.schemeVersion,
    period: run.period.label,
    timeZone: run.timeZone,
    subject,
    revision,
    ...(supersedes ? { supersedes } : {}),
    status: computed.status,
    n: computed.n,
    body: computed.text,
    digest: computed.digest,
    createdAt: nowInstant(),
  };
}

function pointOf(run: Run, { computed }: Draft, card: Card) {
  const { score, low, high, grade } = computed.body;
  return {
    tenantId: tenantId(),
    subjectId: card.subject.id,
    schemeId: run.schemeId,
    grain: run.period.grain,
    from: run.period.from,
    schemeVersion: run.schemeVersion,
    revision: card.revision,
    scorecardId: card.id,
    period: run.period.label,
    status: card.status,
    ...(score === null ? {} : { score }),
    ...(low === null ? {} : { low }),
    ...(high === null ? {} : { high }),
    ...(grade === null ? {} : { grade }),
    n: card.n,
    createdAt: card.createdAt,
  };
}

function rowOf({ entrant: { members }, computed }: Draft, { id, subject, revision, digest, status, n }: Card): Row {
  const { score, low, high, grade, coverage, indicators } = computed.body;
  return {
    subjectId: subject.id,
    subjectName: subject.name,
    subjectKind: subject.kind,
    snapshot: { externalId: subject.externalId, parentId: subject.parentId, tags: subject.tags },
    members: Array.isArray(members) ? members.length : null,
    scorecardId: id,
    revision,
    digest,
    status,
    score,
    low,
    high,
    grade,
    n,
    coverage,
    leaves: indicators.map(({ normalised }) => (normalised === null ? null : Number(normalised.toFixed(LEAF_DECIMALS)))),
  };
}

/** Plenty for shaking weights, little to store. */
const LEAF_DECIMALS = 4;
