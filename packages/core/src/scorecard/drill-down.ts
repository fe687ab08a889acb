import { notFound } from "../errors/index.js";
import type { FrozenIndicator } from "../indicator/index.js";
import { containing, daysOf, endOfDay, type Period, startOfDay } from "../period/index.js";
import * as Scheme from "../scheme/index.js";
import type { Estimate } from "../statistics/index.js";
import { type Entrant, groupsOf, isGroup } from "./board.js";
import { type Card, periodOf } from "./cards.js";
import { openEntrantEvidence } from "./entrant-evidence.js";
import { membersAsTheyWere } from "./entrants.js";
import { readCard } from "./explanation.js";
import type { DrillDown } from "./explanation-schema.js";

/** What stands behind one indicator of a scorecard: its course within the period, and where its records are listed. */
export async function drillDown(id: string, key: string): Promise<DrillDown> {
  const { card, body } = await readCard(id);
  const row = body.indicators.find((one) => one.key === key);
  const version = await Scheme.publishedVersion(card.schemeId, card.schemeVersion);
  const indicator = version.indicators.find((one) => one.id === row?.indicatorId);
  if (!row || !indicator) throw notFound("indicator on this scorecard");
  const period = periodOf(card.period);
  const entrant = await entrantOf(card);
  const estimates = await Promise.all(partsOf(period).map(async (part) => ({ part, found: await estimatesIn(version, part, entrant) })));
  const inputs = indicator.source.type === "formula" ? await inputsOf(version, indicator, period, entrant) : [];
  return {
    scorecardId: id,
    key,
    indicatorId: indicator.id,
    source: indicator.source,
    unit: indicator.unit,
    series: estimates.map(({ part, found }) => ({ period: part, ...told(indicator, found.get(indicator.id)) })),
    records: entrant.members === null ? recordsOf(indicator, card, period) : null,
    inputs,
  };
}

async function estimatesIn({ indicators }: Scheme.SchemeVersion, span: Period, entrant: Entrant) {
  const read = await openEntrantEvidence(indicators, span);
  return (await read([entrant])).get(entrant.subject.id) ?? new Map<string, Estimate>();
}

/** Below its minimum sample a value is suppressed here, too; only how much there was is told. */
function told({ minimumSample }: Pick<FrozenIndicator, "minimumSample">, estimate: Estimate | undefined) {
  if (!estimate || estimate.value === null || estimate.n < minimumSample)
    return { value: null, n: estimate?.n ?? 0, low: null, high: null };
  const { value, n, low, high } = estimate;
  return { value, n, low, high };
}

async function inputsOf(version: Scheme.SchemeVersion, indicator: FrozenIndicator, period: Period, entrant: Entrant) {
  const expression = indicator.source.type === "formula" ? indicator.source.expression : "";
  const found = await estimatesIn(version, period, entrant);
  return version.indicators
    .filter(({ key, id }) => id !== indicator.id && mentions(expression, key))
    .map((input) => ({ key: input.key, ...told(input, found.get(input.id)) }));
}

const mentions = (expression: string, key: string): boolean =>
  new RegExp(`(^|[^A-Za-z0-9_-])${key.replaceAll("-", "\\-")}([^A-Za-z0-9_-]|$)`).test(expression);

/** Days of a week or month, months of anything longer. */
function partsOf(period: Period): Period[] {
  if (period.grain === "day") return [period];
  const grain = period.grain === "quarter" || period.grain === "year" ? "month" : "day";
  const parts = new Map(
    daysOf(period)
      .map((day) => containing(day, grain))
      .map((part) => [part.label, part]),
  );
  return [...parts.values()];
}

async function entrantOf(card: Card): Promise<Entrant> {
  const { subject } = card;
  if (!isGroup(subject.id)) return { subject, members: null };
  const by = subject.id === "tenant" ? "tenant" : subject.id.startsWith("tag:") ? "tag" : "parent";
  const tag = Object.keys(subject.tags)[0];
  const board = { by, ...(by === "tag" ? { tag } : {}) } as const;
  const audience = (await Scheme.publishedVersion(card.schemeId, card.schemeVersion)).definition.appliesTo;
  const run = { schemeId: card.schemeId, period: periodOf(card.period), timeZone: card.timeZone, board };
  const subjects = by === "tenant" && !audience ? [] : await membersAsTheyWere({ run, audience });
  const group = groupsOf(board, subjects, audience).find((one) => one.subject.id === subject.id);
  return group ?? { subject, members: [] };
}

/** The list of what was recorded about the subject in the period; complaints and panels list by subject alone. */
function recordsOf({ source }: FrozenIndicator, { subject, timeZone }: Card, { from, to }: Period): string | null {
  const subjectId = subject.id;
  const between = { from: startOfDay(from, timeZone), to: endOfDay(to, timeZone) };
  const path = (resource: string, query: Record<string, string>) => `/v1/${resource}?${new URLSearchParams(query)}`;
  switch (source.type) {
    case "survey":
      return path("responses", { surveyId: source.surveyId, subjectId, ...between });
    case "observation":
      return path("observations", { metric: source.metric, subjectId, ...between });
    case "complaints":
      return path("complaints", { subjectId });
    case "rating":
      return path("ratings", { subjectId });
    default:
      return null;
  }
}
