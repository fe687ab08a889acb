export type Cell = number | null;
export type Gap = { expectation: number; perception: number; gap: number };

/**
 * Perception less expectation of one item over the respondents who gave both; `null` without any.
 * Rows are respondents, columns items. [Parasuraman, Zeithaml & Berry 1988, Journal of Retailing 64(1):12-40]
 */
export function itemGap(expectations: readonly (readonly Cell[])[], perceptions: readonly (readonly Cell[])[], item: number): Gap | null {
  let [n, expected, perceived] = [0, 0, 0];
  expectations.forEach((row, respondent) => {
    const expectation = row[item] ?? null;
    const perception = perceptions[respondent]?.[item] ?? null;
    if (expectation === null || perception === null) return;
    n += 1;
    expected += expectation;
    perceived += perception;
  });
  return n === 0 ? null : { expectation: expected / n, perception: perceived / n, gap: (perceived - expected) / n };
}

/** The mean over items (or the weighted mean over dimensions), missing ones left out; `null` when nothing weighs anything. */
export function meanGap(gaps: readonly (Gap | null)[], weights?: readonly number[]): Gap | null {
  const present = gaps.flatMap((gap, i) => (gap ? [{ gap, weight: weights?.[i] ?? 1 }] : []));
  const total = present.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return null;
  const meanOf = (field: keyof Gap) => present.reduce((sum, { gap, weight }) => sum + (weight / total) * gap[field], 0);
  return { expectation: meanOf("expectation"), perception: meanOf("perception"), gap: meanOf("gap") };
}
