/** The colours of the page as charts need them: values, since drawing code cannot read variables. */
export type Palette = {
  ink: string;
  muted: string;
  line: string;
  surface: string;
  series: readonly string[];
  good: string;
  warn: string;
  bad: string;
};

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: read("--ink"),
    muted: read("--muted"),
    line: read("--line"),
    surface: read("--raised"),
    series: [1, 2, 3, 4, 5].map((number) => read(`--series-${number}`)),
    good: read("--good"),
    warn: read("--warn"),
    bad: read("--bad"),
  };
}
