const longestWord = 24;
const zeroWidthSpace = "\u200b";

/** Lets a very long word break: the layout engine would otherwise let it run out of its column. */
export function breakable(text: string): string {
  return text.replace(new RegExp(`[!-~\\u00a1-\\u024f]{${longestWord},}`, "g"), (word) =>
    (word.match(new RegExp(`.{1,${longestWord / 2}}`, "gu")) ?? [word]).join(zeroWidthSpace),
  );
}
