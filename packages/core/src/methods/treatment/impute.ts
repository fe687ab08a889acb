import { medianOf } from "./quantile.js";

export type Cell = number | null;
export type Centre = "mean" | "median";

/** The cells with the centre of the present ones in the gaps; as they are when none is present. [COINr, i_mean, i_median] */
export function imputeCentre(cells: readonly Cell[], centre: Centre): Cell[] {
  const present = Float64Array.from(cells.filter((cell) => cell !== null));
  if (present.length === 0 || present.length === cells.length) return [...cells];
  const filling = centre === "mean" ? present.reduce((sum, x) => sum + x / present.length, 0) : medianOf(present);
  return cells.map((cell) => cell ?? filling);
}

/**
 * The same within groups. A gap whose row has no group, or whose group has no value, stays a gap.
 * [COINr, i_mean_grp, i_median_grp]
 */
export function imputeGroupCentre(cells: readonly Cell[], groups: readonly (string | number | null)[], centre: Centre): Cell[] {
  const filled = [...cells];
  const rowsOf = new Map<string | number, number[]>();
  groups.forEach((group, row) => {
    if (group === null) return;
    const rows = rowsOf.get(group);
    if (rows) rows.push(row);
    else rowsOf.set(group, [row]);
  });
  for (const rows of rowsOf.values()) {
    const within = imputeCentre(
      rows.map((row) => cells[row] ?? null),
      centre,
    );
    rows.forEach((row, i) => {
      filled[row] = within[i] ?? null;
    });
  }
  return filled;
}

export type SeriesFilling = "linear" | "constant" | "latest";

/**
 * Gaps in a series at the times `t` (any order, all different). `linear` interpolates between the
 * neighbours and takes the nearest value outside the observed range; `constant` carries the earlier
 * neighbour forward and takes the nearest value outside; `latest` only carries forward.
 * [COINr, impute_panel; R stats::approx with rule 2]
 */
export function imputeSeries(series: readonly Cell[], t: readonly number[], filling: SeriesFilling): Cell[] {
  const order = Array.from(series.keys()).sort((a, b) => (t[a] ?? 0) - (t[b] ?? 0));
  const filled = [...series];
  const nextPresent = followingValues(order, series);
  let before: number | undefined;
  order.forEach((row, place) => {
    if (series[row] !== null) {
      before = row;
      return;
    }
    const after = nextPresent[place];
    if (before !== undefined && after !== undefined && filling === "linear") filled[row] = between(series, t, before, after, row);
    else if (before !== undefined) filled[row] = series[before] ?? null;
    else if (after !== undefined && filling !== "latest") filled[row] = series[after] ?? null;
  });
  return filled;
}

/** For every place in the order the row of the next present value at or after it. */
function followingValues(order: readonly number[], series: readonly Cell[]): (number | undefined)[] {
  const following: (number | undefined)[] = new Array(order.length);
  let next: number | undefined;
  for (let place = order.length - 1; place >= 0; place--) {
    const row = order[place] as number;
    if (series[row] !== null) next = row;
    following[place] = next;
  }
  return following;
}

function between(series: readonly Cell[], t: readonly number[], before: number, after: number, row: number): number {
  const [from, to] = [series[before] ?? 0, series[after] ?? 0];
  const [start, end] = [t[before] ?? 0, t[after] ?? 0];
  return from + (to - from) * (((t[row] ?? 0) - start) / (end - start));
}
