import { BOARDS, type Board, type SchemeSummary } from "../../api/scoring.js";
import { type Grain, grainOf, recentPeriods } from "../../lib/periods.js";

/** What the address may say; anything else is left out. */
export type Search = {
  tab?: string | undefined;
  scheme?: string | undefined;
  period?: string | undefined;
  by?: string | undefined;
  tag?: string | undefined;
  grade?: string | undefined;
};

export type Chosen = { schemeId: string; grain: Grain; period: string; board: Board; grade: string };

/** The ranking that an address speaks of; the newest scheme and the running quarter's subjects unless it says otherwise. */
export function chosenFrom(search: Search, schemes: readonly Pick<SchemeSummary, "id">[], today: string): Chosen {
  const scheme = schemes.find(({ id }) => id === search.scheme) ?? schemes[0];
  const known = grainOf(search.period ?? "");
  const grain = known ?? "quarter";
  const period = known ? (search.period ?? "") : (recentPeriods(grain, today)[0] ?? "");
  const by = BOARDS.find((each) => each === search.by) ?? "subject";
  return { schemeId: scheme?.id ?? "", grain, period, board: boardFrom(by, search.tag), grade: search.grade ?? "" };
}

/** A tag's board needs the tag's key; without one it cannot be asked for. */
export const boardFrom = (by: Board["by"], tag: string | undefined): Board => (by === "tag" ? { by, tag: tag || undefined } : { by });

export const isComplete = ({ by, tag }: Board): boolean => by !== "tag" || tag !== undefined;
