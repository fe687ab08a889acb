import type { FrozenIndicator } from "../indicator/index.js";
import type { LocalizedText } from "../locale/index.js";
import type { SchemeDefinition } from "../scoring/index.js";
import { deriveWeights } from "./derive.js";
import { changesOf, type Placed, placedNodes, statusOf } from "./diff-nodes.js";
import type { DiffQuery, IndicatorDiff, NodeDiff, SchemeDiff } from "./diff-schema.js";
import { frozenOf } from "./freezing.js";
import type { SchemeVersion } from "./schema.js";
import { stored } from "./stored.js";
import { publishedVersion } from "./versions.js";

type Side = {
  about: SchemeDiff["from"];
  definition: SchemeDefinition;
  indicators: readonly FrozenIndicator[];
  /** Branches whose weights are not known before publication. */
  pending: ReadonlySet<string | null>;
};

/** What differs between two versions of a scheme, or a version and the working copy. Throws `not_found`. */
export async function diff(id: string, { from, to }: DiffQuery): Promise<SchemeDiff> {
  const before = publishedSide(await publishedVersion(id, from));
  const after = to === "draft" ? await draftSide(id) : publishedSide(await publishedVersion(id, to));
  const nodes = nodeRows(before, after);
  const having = (status: NodeDiff["status"]) => nodes.filter((node) => node.status === status).length;
  return {
    from: before.about,
    to: after.about,
    counts: {
      added: having("added"),
      removed: having("removed"),
      moved: having("moved"),
      changed: having("changed"),
      same: having("same"),
    },
    settings: changesOf(settingsOf(before), settingsOf(after)),
    nodes,
    grades: gradeRows(before.definition, after.definition),
    indicators: indicatorRows(before.indicators, after.indicators),
  };
}

const publishedSide = ({ number, name, publishedAt, effectiveFrom, definition, indicators }: SchemeVersion): Side => ({
  about: { version: number, name, publishedAt, effectiveFrom },
  definition,
  indicators,
  pending: new Set(),
});

async function draftSide(id: string): Promise<Side> {
  const { name, definition } = await stored(id);
  const derived = deriveWeights(definition, new Map());
  return {
    about: { version: null, name, publishedAt: null, effectiveFrom: null },
    definition: derived.definition,
    indicators: (await frozenOf(definition)).indicators,
    pending: new Set(derived.pending),
  };
}

const settingsOf = ({ about, definition: { appliesTo, aggregation, coverageThreshold, weighting } }: Side): Record<string, unknown> => ({
  name: about.name,
  appliesTo,
  aggregation,
  coverageThreshold,
  weighting,
});

function nodeRows(from: Side, to: Side): NodeDiff[] {
  const before = new Map(placedNodes(from.definition, from.pending).map((one) => [one.node.key, one]));
  const after = placedNodes(to.definition, to.pending);
  const kept = new Set(after.map(({ node }) => node.key));
  const names = new Map([...from.indicators, ...to.indicators].map(({ id, name }) => [id, name]));
  const row = (was: Placed | undefined, is: Placed | undefined): NodeDiff[] => {
    const shown = is ?? was;
    if (!shown) return [];
    const { node, depth } = shown;
    const changes = was && is ? changesOf(was.fields, is.fields) : [];
    return [
      {
        key: node.key,
        type: node.type,
        name: nameOf(shown, names),
        depth,
        status: statusOf(was, is, changes),
        parent: { before: was?.parent ?? null, after: is?.parent ?? null },
        weight: { before: was?.weight ?? null, after: is?.weight ?? null },
        effectiveWeight: { before: was?.effectiveWeight ?? null, after: is?.effectiveWeight ?? null },
        changes,
      },
    ];
  };
  const removed = [...before.values()].filter(({ node }) => !kept.has(node.key));
  return [...after.flatMap((is) => row(before.get(is.node.key), is)), ...removed.flatMap((was) => row(was, undefined))];
}

const nameOf = ({ node }: Placed, names: ReadonlyMap<string, LocalizedText>): LocalizedText =>
  node.type === "dimension" ? node.name : (names.get(node.indicatorId) ?? node.key);

function gradeRows(from: SchemeDefinition, to: SchemeDefinition): SchemeDiff["grades"] {
  const before = new Map(from.grades.map((band) => [band.grade, band.from]));
  const after = new Map(to.grades.map((band) => [band.grade, band.from]));
  return [...new Set([...after.keys(), ...before.keys()])].map((grade) => {
    const [was, is] = [before.get(grade) ?? null, after.get(grade) ?? null];
    const status = was === null ? "added" : is === null ? "removed" : was === is ? "same" : "changed";
    return { grade, status, from: { before: was, after: is } };
  });
}

function indicatorRows(from: readonly FrozenIndicator[], to: readonly FrozenIndicator[]): IndicatorDiff[] {
  const before = new Map(from.map((indicator) => [indicator.id, indicator]));
  const after = new Map(to.map((indicator) => [indicator.id, indicator]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const shown = is ?? was;
    if (!shown) return [];
    const changes = was && is ? changesOf(was, is) : [];
    const status = !was ? "added" : !is ? "removed" : changes.length > 0 ? "changed" : "same";
    return [{ id, key: shown.key, name: shown.name, status, changes } satisfies IndicatorDiff];
  });
}
