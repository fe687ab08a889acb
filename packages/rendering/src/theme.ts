/** One identity for every output: ink on paper, a gold streak on slate. Text colours reach AA on their grounds. */
export const colour = {
  ink: "#1b2430",
  slate: "#2b3644",
  slateSoft: "#3d4b5c",
  muted: "#566170",
  paper: "#ffffff",
  wash: "#f5f4f0",
  line: "#dedbd2",
  pale: "#8d99a8",
  grid: "#ebe9e3",
  gold: "#c9a24b",
  goldInk: "#7a5c12",
  goldWash: "#f6efdc",
  good: "#1f6b4f",
  bad: "#a3392c",
  onSlate: "#ffffff",
  onSlateMuted: "#c6cdd6",
} as const;

/** Font stacks of mail and page: the reader's own fonts, with the glyph shapes of the reader's script. */
export const fontStack = {
  en: "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif",
  "zh-CN":
    "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  "zh-TW":
    "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', sans-serif",
} as const;
