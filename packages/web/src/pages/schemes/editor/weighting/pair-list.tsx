import { useTranslation } from "react-i18next";
import { judgementOf, pairsOf, STEPS, stepOf } from "../judgements.js";

const DEGREES = ["by2", "by3", "by4", "by5", "by6", "by7", "by8", "by9"] as const;

/** A plain track: filled from one end, as browsers draw it, it would say that one side has more. */
const SLIDER =
  "h-8 w-full cursor-pointer appearance-none bg-transparent pointer-coarse:h-11 " +
  "[&::-webkit-slider-runnable-track]:h-1.5 [&::-webkit-slider-runnable-track]:rounded-full [&::-webkit-slider-runnable-track]:bg-line " +
  "[&::-webkit-slider-thumb]:-mt-[5px] [&::-webkit-slider-thumb]:size-4 [&::-webkit-slider-thumb]:appearance-none " +
  "[&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:bg-accent " +
  "[&::-moz-range-track]:h-1.5 [&::-moz-range-track]:rounded-full [&::-moz-range-track]:bg-line " +
  "[&::-moz-range-thumb]:size-4 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-0 [&::-moz-range-thumb]:bg-accent";

export type OnJudge = (i: number, j: number, judgement: number) => void;
type Props = { names: readonly string[]; matrix: readonly number[][]; onJudge: OnJudge };

/** Every pair with a slider between the two, and the judgement in words. */
export function PairList({ names, matrix, onJudge }: Props) {
  const { t } = useTranslation();
  return (
    <ul aria-label={t("schemes.ahp.pairs")} className="divide-y divide-line">
      {pairsOf(names.length).map(([i, j]) => (
        <li key={`${i}-${j}`} className="py-2.5 first:pt-0">
          <Pair first={names[i] ?? ""} second={names[j] ?? ""} judgement={matrix[i]?.[j] ?? 1} onJudge={(value) => onJudge(i, j, value)} />
        </li>
      ))}
    </ul>
  );
}

type PairProps = { first: string; second: string; judgement: number; onJudge: (judgement: number) => void };

function Pair({ first, second, judgement, onJudge }: PairProps) {
  const { t } = useTranslation();
  const words = useJudgementWords()(first, second, judgement);
  const step = stepOf(judgement);
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4 text-[0.92rem]">
        <span className={`min-w-0 break-words ${step > 0 ? "font-semibold" : ""}`}>{first}</span>
        <span className={`min-w-0 text-end break-words ${step < 0 ? "font-semibold" : ""}`}>{second}</span>
      </div>
      {/* To the left the first one matters more, so the slider runs against the steps. */}
      <input
        type="range"
        min={-STEPS}
        max={STEPS}
        step={1}
        value={-step}
        aria-label={t("schemes.ahp.pair", { first, second })}
        aria-valuetext={words}
        className={SLIDER}
        onChange={(event) => onJudge(judgementOf(-Number(event.target.value)))}
      />
      <div aria-hidden className="flex justify-between px-0.5 text-[0.72rem] text-muted tabular-nums">
        {[9, 7, 5, 3, 1, 3, 5, 7, 9].map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a scale never change
          <span key={index} className="w-4 text-center">
            {mark}
          </span>
        ))}
      </div>
      <p className="mt-0.5 text-[0.85rem] text-muted">{words}</p>
    </div>
  );
}

/** A judgement as a sentence, in the words of Saaty's scale. */
export function useJudgementWords(): (first: string, second: string, judgement: number) => string {
  const { t } = useTranslation();
  return (first, second, judgement) => {
    const step = stepOf(judgement);
    if (step === 0) return t("schemes.ahp.equal");
    const [more, less] = step > 0 ? [first, second] : [second, first];
    const degree = Math.abs(step) + 1;
    return t("schemes.ahp.more", { more, less, degree, words: t(`schemes.ahp.degrees.${DEGREES[degree - 2] ?? "by9"}`) });
  };
}
