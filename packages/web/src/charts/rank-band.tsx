type Props = { rank: number; low: number; high: number; last: number; label: string };

/** The ranks that are likely, among all there are: first on the left, last on the right. */
export function RankBand({ rank, low, high, last, label }: Props) {
  const at = (place: number) => (last <= 1 ? 50 : ((place - 1) / (last - 1)) * 100);
  return (
    <span role="img" aria-label={label} title={label} className="relative mx-1.5 block h-3 min-w-20 flex-1">
      <span className="absolute inset-x-0 top-[5px] h-0.5 rounded bg-line" />
      <span
        className="absolute top-[2px] h-2 rounded-full bg-(--series-3)/40"
        style={{ left: `calc(${at(low)}% - 4px)`, width: `calc(${at(high) - at(low)}% + 8px)` }}
      />
      <span className="absolute top-0 h-3 w-[3px] -translate-x-1/2 rounded-sm bg-(--series-3)" style={{ left: `${at(rank)}%` }} />
    </span>
  );
}
