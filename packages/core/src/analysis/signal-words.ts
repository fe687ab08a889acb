import type { LocalizedText } from "../locale/index.js";
import type { Quantity } from "./quantity.js";
import type { Rule, Side } from "./rules.js";

type Unit = Pick<Quantity, "unit" | "decimals">;
type Meaning = "better" | "worse" | "neither";
type Words = { en: string; "zh-CN": string; "zh-TW": string };

/** A value with its unit, as a sentence carries it. */
export function amountOf({ unit, decimals }: Unit, value: number): string {
  const number = value.toFixed(decimals);
  return unit === "" ? number : `${number} ${unit}`;
}

const MEANING: Record<Meaning, Words> = {
  better: { en: "better than before", "zh-CN": "好于以往", "zh-TW": "優於以往" },
  worse: { en: "worse than before", "zh-CN": "差于以往", "zh-TW": "劣於以往" },
  neither: { en: "a change", "zh-CN": "出现变化", "zh-TW": "出現變化" },
};

const RULE_WORDS: Record<Rule, Record<Side, Words>> = {
  "beyond-limits": {
    above: { en: "lies above the upper limit", "zh-CN": "高于控制上限", "zh-TW": "高於管制上限" },
    below: { en: "lies below the lower limit", "zh-CN": "低于控制下限", "zh-TW": "低於管制下限" },
  },
  "two-of-three": {
    above: {
      en: "is the second of three in a row well above the centre",
      "zh-CN": "连续三期中有两期明显高于中心线",
      "zh-TW": "連續三期中有兩期明顯高於中心線",
    },
    below: {
      en: "is the second of three in a row well below the centre",
      "zh-CN": "连续三期中有两期明显低于中心线",
      "zh-TW": "連續三期中有兩期明顯低於中心線",
    },
  },
  "four-of-five": {
    above: { en: "is the fourth of five in a row above the centre", "zh-CN": "连续五期中有四期偏高", "zh-TW": "連續五期中有四期偏高" },
    below: { en: "is the fourth of five in a row below the centre", "zh-CN": "连续五期中有四期偏低", "zh-TW": "連續五期中有四期偏低" },
  },
  "run-of-eight": {
    above: {
      en: "is the eighth or later in a row above the centre",
      "zh-CN": "已连续八期以上高于中心线",
      "zh-TW": "已連續八期以上高於中心線",
    },
    below: {
      en: "is the eighth or later in a row below the centre",
      "zh-CN": "已连续八期以上低于中心线",
      "zh-TW": "已連續八期以上低於中心線",
    },
  },
};

/** "2026-06: 71.2 % lies below the lower limit: worse than before." */
export function signalWords(
  unit: Unit,
  signal: { period: string; rule: Rule; side: Side; meaning: Meaning; value: number },
): LocalizedText {
  const { period, rule, side, meaning, value } = signal;
  const [amount, what, verdict] = [amountOf(unit, value), RULE_WORDS[rule][side], MEANING[meaning]];
  return {
    en: `${period}: ${amount} ${what.en}: ${verdict.en}.`,
    "zh-CN": `${period}：${amount}，${what["zh-CN"]}，${verdict["zh-CN"]}。`,
    "zh-TW": `${period}：${amount}，${what["zh-TW"]}，${verdict["zh-TW"]}。`,
  };
}

type Judged = { value: number; low: number; high: number; signal: boolean; meaning: Meaning };

/** "71.2 %, where 80.0 to 90.0 % was to be expected: worse than before." */
export function scanWords(unit: Unit, { value, low, high, signal, meaning }: Judged): LocalizedText {
  const { decimals } = unit;
  const [amount, range] = [amountOf(unit, value), `${low.toFixed(decimals)}–${amountOf(unit, high)}`];
  const verdict: Words = signal ? MEANING[meaning] : { en: "no evidence of change", "zh-CN": "没有变化的证据", "zh-TW": "沒有變化的證據" };
  return {
    en: `${amount}, where ${range} was to be expected: ${verdict.en}.`,
    "zh-CN": `${amount}，按以往应在 ${range} 之间：${verdict["zh-CN"]}。`,
    "zh-TW": `${amount}，按以往應在 ${range} 之間：${verdict["zh-TW"]}。`,
  };
}
