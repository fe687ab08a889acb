import type { LocalizedText } from "../locale/index.js";
import * as Scheme from "../scheme/index.js";
import { type Board, begunPeriod } from "../scorecard/index.js";
import { nodesOf } from "../scoring/index.js";
import * as Tenant from "../tenant/index.js";
import type { Place, Plan } from "./cohort-scores.js";

/** Where and when something is tried out. Throws `unprocessable` for a period that has not begun. */
export async function placeOf(schemeId: string, label: string, { by, tag }: Board): Promise<Place> {
  const { timeZone } = await Tenant.settings();
  return { schemeId, period: begunPeriod(label, timeZone), timeZone, board: { by, tag } };
}

/** What nodes are called, by key. */
export function namesOf(plans: readonly Plan[]): (key: string) => LocalizedText {
  const names = new Map<string, LocalizedText>();
  for (const { definition, indicators } of plans) {
    const byId = new Map(indicators.map(({ id, name }) => [id, name]));
    for (const { node } of nodesOf(definition)) {
      const name = node.type === "dimension" ? node.name : byId.get(node.indicatorId);
      if (name !== undefined) names.set(node.key, name);
    }
  }
  return (key) => names.get(key) ?? key;
}

export type Draft = Plan & Pick<Awaited<ReturnType<typeof Scheme.publishable>>, "warnings">;

/** A tree as publishing would freeze it; the working copy unless told. Throws `unprocessable` with every problem. */
export async function draftOf(schemeId: string, given: Plan["definition"] | undefined): Promise<Draft> {
  return Scheme.publishable(given ?? (await Scheme.workingCopy(schemeId)));
}
