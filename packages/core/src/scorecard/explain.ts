import * as Assessment from "../assessment/index.js";
import { notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import type { FrozenIndicator } from "../indicator/index.js";
import * as Scheme from "../scheme/index.js";
import { nodesOf } from "../scoring/index.js";
import { isGroup } from "./board.js";
import { type Card, idOf, periodOf, storedCards } from "./cards.js";
import { unpacked } from "./compute.js";
import { displayedContributions, rounded } from "./display.js";
import type { Scorecard } from "./schema.js";

/** One scorecard with everything that explains it. */
export async function fromId(id: string): Promise<Scorecard> {
  const card = (await fromIds([id])).get(id);
  if (!card) throw notFound("scorecard");
  return card;
}

/** Several scorecards by id; unknown ids are left out. */
export async function fromIds(ids: string[]): Promise<Map<string, Scorecard>> {
  const cards = await storedCards([...new Set(ids)].filter((id) => Id.isId("scorecard", id)));
  const next = new Map([...cards.values()].map((card) => [card.id, idOf(card, card.period, card.subject.id, card.revision + 1)]));
  const successors = await storedCards([...next.values()]);
  const explained = [...cards.values()].map(async (card): Promise<[string, Scorecard]> => {
    const successor = successors.get(next.get(card.id) ?? "");
    return [card.id, await explain(card, successor?.id ?? null)];
  });
  return new Map(await Promise.all(explained));
}

/** Joins what was computed with the names and units of the scheme version, which never change. */
async function explain(card: Card, supersededBy: string | null): Promise<Scorecard> {
  const version = await Scheme.publishedVersion(card.schemeId, card.schemeVersion);
  const { dimensions, indicators, gates = [], ...body } = unpacked(card.body);
  const shown = displayedContributions({ dimensions, indicators, gates, ...body });
  const named = new Map(nodesOf(version.definition).flatMap(({ node }) => (node.type === "dimension" ? [[node.key, node.name]] : [])));
  const frozen = new Map(version.indicators.map((indicator) => [indicator.id, indicator]));
  const agreements = await agreementsOf(card, version.indicators);
  return {
    id: card.id,
    schemeId: card.schemeId,
    schemeVersion: card.schemeVersion,
    schemeName: version.name,
    period: periodOf(card.period),
    timeZone: card.timeZone,
    subject: card.subject,
    revision: card.revision,
    supersedes: card.supersedes ? { scorecardId: card.supersedes.scorecardId, reason: card.supersedes.reason } : null,
    supersededBy,
    createdAt: card.createdAt,
    status: card.status,
    n: card.n,
    ...body,
    scoreRounded: rounded(body.score),
    dimensions: dimensions.map((dimension, index) => ({
      ...dimension,
      name: named.get(dimension.key) ?? dimension.key,
      contributionRounded: shown.dimensions[index] ?? null,
    })),
    gates: gates.map((gate, index) => ({ ...gate, pointsRounded: shown.gates[index] ?? 0 })),
    indicators: indicators.map((indicator, index) => ({
      ...settingsOf(frozen, indicator.indicatorId),
      ...indicator,
      ...agreements(indicator.indicatorId),
      contributionRounded: shown.indicators[index] ?? null,
    })),
  };
}

type Agreements = (indicatorId: string) => Pick<Scorecard["indicators"][number], "agreement">;

/** How far panels agreed, for the indicators that they feed: of a subject's newest panel in the period, in one query. */
async function agreementsOf({ subject, period }: Card, indicators: readonly FrozenIndicator[]): Promise<Agreements> {
  const fed = new Map(indicators.flatMap(({ id, source }) => (source.type === "assessment" ? [[id, source] as const] : [])));
  if (fed.size === 0 || isGroup(subject.id)) return () => ({});
  const figures = await Assessment.figuresOf(subject.id, periodOf(period));
  return (indicatorId) => {
    const source = fed.get(indicatorId);
    const figure = figures.findLast(
      ({ perspective, criterion, mean }) => perspective === source?.perspective && criterion === source.criterion && mean !== null,
    );
    if (!figure) return {};
    return { agreement: { panelId: figure.panelId, raters: figure.raters, alpha: figure.alpha, isLow: figure.isAgreementLow } };
  };
}

function settingsOf(frozen: ReadonlyMap<string, FrozenIndicator>, id: string): Omit<FrozenIndicator, "id" | "key"> {
  const indicator = frozen.get(id);
  if (!indicator) throw new Error(`the scheme version has no indicator ${id}`);
  const { id: _id, key: _key, ...settings } = indicator;
  return settings;
}
