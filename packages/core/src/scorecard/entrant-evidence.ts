import { type Estimates, type FrozenIndicator, type Group, openEvidence, openGroupEvidence } from "../indicator/index.js";
import type { Span } from "../rollup/index.js";
import type { Entrant } from "./board.js";

/** Reads the estimates of subjects and groups, by the entrant's subject id and indicator id. */
export type EntrantReader = (entrants: readonly Entrant[]) => Promise<Map<string, Estimates>>;

/** Prepares reading what the indicators need over the span, for subjects and groups alike. */
export async function openEntrantEvidence(indicators: readonly FrozenIndicator[], span: Span): Promise<EntrantReader> {
  const [single, joint] = await Promise.all([openEvidence(indicators, span), openGroupEvidence(indicators, span)]);
  return async (entrants) => {
    const subjects = entrants.flatMap(({ subject, members }) => (members === null ? [subject.id] : []));
    const groups = entrants.flatMap(({ subject, members }): Group[] => (members === null ? [] : [{ id: subject.id, members }]));
    return new Map([...(await single(subjects)), ...(await joint(groups))]);
  };
}
