type Vertex = { at: number[]; value: number };

/**
 * A local minimum of `f` near `start` by the simplex method of Nelder and Mead, at most `steps` steps. Needs no
 * derivatives; deterministic. [Nelder & Mead 1965, Computer J. 7:308-313]
 */
export function minimise(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  options: { reach?: number; steps?: number } = {},
): number[] {
  const { reach = 1, steps = 60 * start.length } = options;
  const vertex = (at: number[]): Vertex => ({ at, value: f(at) });
  let simplex = [vertex([...start]), ...start.map((_, i) => vertex(start.map((x, j) => (i === j ? x + reach : x))))];
  for (let step = 0; step < steps; step += 1) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, worst] = [simplex[0] as Vertex, simplex.at(-1) as Vertex];
    if (!(worst.value - best.value > 1e-12 * Math.abs(best.value))) break;
    const centre = start.map((_, i) => simplex.slice(0, -1).reduce((sum, { at }) => sum + (at[i] as number), 0) / start.length);
    const towards = (factor: number) => vertex(centre.map((c, i) => c + factor * ((worst.at[i] as number) - c)));
    const replacement = bettered(simplex, towards);
    simplex = replacement
      ? [...simplex.slice(0, -1), replacement]
      : simplex.map((v) => (v === best ? best : vertex(v.at.map((x, i) => (x + (best.at[i] as number)) / 2))));
  }
  return simplex.reduce((a, b) => (b.value < a.value ? b : a)).at;
}

/** What takes the place of the worst vertex; nothing where the simplex must shrink. */
function bettered(simplex: Vertex[], towards: (factor: number) => Vertex): Vertex | undefined {
  const [best, worst, second] = [simplex[0] as Vertex, simplex.at(-1) as Vertex, simplex.at(-2) as Vertex];
  const reflected = towards(-1);
  if (reflected.value < best.value) {
    const expanded = towards(-2);
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < second.value) return reflected;
  const contracted = reflected.value < worst.value ? towards(-0.5) : towards(0.5);
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : undefined;
}
