import { ArrowRight, DoorClosedLocked } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Explanation } from "../../../api/scorecards.js";
import type { Scorecard } from "../../../api/scoring.js";
import { useFormat } from "../../../app/session-context.js";
import { useValue } from "../values.js";

type Lifting = NonNullable<Explanation["lift"]>;
type Step = Lifting["steps"][number];
type Props = { scorecard: Scorecard; explanation: Explanation; nameOf: (key: string) => string };

/** What would lift the grade: each indicator that could alone, or the fewest that could together. */
export function Lift({ scorecard, explanation: { lift }, nameOf }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!lift) return <p className="text-muted">{t(scorecard.score === null ? "scorecard.nothingWithoutScore" : "scorecard.topGrade")}</p>;
  const reaching = lift.steps.filter(({ from, to }) => to !== null && to - from > NOTICEABLE).toSorted((a, b) => effort(a) - effort(b));
  const others = lift.steps.filter(({ to, gain }) => to === null && gain > 0).toSorted((a, b) => b.gain - a.gain);
  // With the vetoes open and nothing left to climb, opening them is all it takes.
  const isEnough = lift.gates.length > 0 && lift.steps.some(({ from, to }) => to !== null && to - from <= NOTICEABLE);
  return (
    <div className="space-y-4">
      <p>{t("scorecard.liftTo", { grade: lift.grade, from: format.precise(lift.from), gap: format.decimal(lift.gap) })}</p>
      {lift.gates.length > 0 && <Gates scorecard={scorecard} keys={lift.gates} nameOf={nameOf} isEnough={isEnough} />}
      {reaching.length > 0 && (
        <section>
          <h3 className="mb-1 font-medium">{t("scorecard.aloneTitle")}</h3>
          <p className="mb-2 text-[0.87rem] text-muted">{t("scorecard.aloneHint")}</p>
          <ul className="divide-y divide-line/70">
            {reaching.map((step) => (
              <Alone key={step.key} step={step} scorecard={scorecard} name={nameOf(step.key)} />
            ))}
          </ul>
        </section>
      )}
      {reaching.length === 0 && !isEnough && <Together keys={lift.together} nameOf={nameOf} />}
      {others.length > 0 && <Gains steps={others} nameOf={nameOf} />}
    </div>
  );
}

/** Smaller steps of a score than this are rounding. */
const NOTICEABLE = 0.005;

const effort = ({ from, to }: Step): number => (to ?? Number.POSITIVE_INFINITY) - from;

type GatesProps = { scorecard: Scorecard; keys: readonly string[]; nameOf: (key: string) => string; isEnough: boolean };

/** The vetoes that must open first, each with the score it needs. */
function Gates({ scorecard, keys, nameOf, isEnough }: GatesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div role="note" className="flex items-start gap-2.5 rounded-md bg-bad-soft px-3 py-2.5 text-bad">
      <DoorClosedLocked aria-hidden className="mt-0.5 size-5 flex-none" />
      <div>
        <p className="font-medium">{t(isEnough ? "scorecard.gatesOnly" : "scorecard.gatesFirst")}</p>
        <ul>
          {keys.map((key) => {
            const gate = scorecard.gates.find((each) => each.key === key);
            return (
              <li key={key}>
                {gate
                  ? t("scorecard.gateNeeds", { name: nameOf(key), score: format.decimal(gate.score), below: format.precise(gate.below) })
                  : nameOf(key)}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

/** One indicator from where it is to where it would have to be, in its own unit and on the scale of scores. */
function Alone({ step, scorecard, name }: { step: Step; scorecard: Scorecard; name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const valueText = useValue();
  const { from, to, value, toValue, key } = step;
  const row = scorecard.indicators.find((each) => each.key === key);
  if (to === null) return null;
  const inUnit = row && value !== null && toValue !== null;
  const shown = inUnit ? { ...row, decimals: telling(value, toValue, row.decimals ?? 1) } : undefined;
  return (
    <li className="grid items-center gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1fr)]">
      <span className="font-medium break-words">{name}</span>
      <span className="flex flex-wrap items-center gap-x-2 tabular-nums">
        {inUnit && shown ? (
          <>
            {valueText(value, shown)}
            <ArrowRight aria-hidden className="size-4 text-muted" />
            <span className="sr-only">{t("scorecard.to")}</span>
            <strong className="font-semibold">{valueText(toValue, shown)}</strong>
          </>
        ) : (
          <span className="text-[0.87rem] text-muted">
            {t("scorecard.scoreFromTo", { from: format.decimal(from), to: format.decimal(to) })}
          </span>
        )}
      </span>
      <span className="flex items-center gap-2.5 text-[0.85rem] text-muted">
        <span aria-hidden className="relative block h-3 min-w-16 flex-1">
          <span className="absolute inset-x-0 top-[5px] h-0.5 rounded bg-line" />
          <span className="absolute top-[4px] h-1 bg-(--series-1)" style={{ left: `${from}%`, width: `${to - from}%` }} />
          <span
            className="absolute top-0.5 size-2 -translate-x-1/2 rounded-full border-2 border-(--series-1) bg-surface"
            style={{ left: `${from}%` }}
          />
          <span className="absolute top-0 size-3 -translate-x-1/2 rounded-full bg-(--series-1)" style={{ left: `${to}%` }} />
        </span>
        <span className="w-36 flex-none tabular-nums">
          {t("scorecard.scoreStep", { from: format.decimal(from), to: format.decimal(Math.ceil(to * 10) / 10) })}
        </span>
      </span>
    </li>
  );
}

const MOST_DECIMALS = 4;

/** As many decimals as it takes to tell two values apart. */
function telling(a: number, b: number, decimals: number): number {
  return decimals >= MOST_DECIMALS || a.toFixed(decimals) !== b.toFixed(decimals) ? decimals : telling(a, b, decimals + 1);
}

function Together({ keys, nameOf }: { keys: readonly string[]; nameOf: (key: string) => string }) {
  const { t } = useTranslation();
  if (keys.length === 0) return <p className="text-muted">{t("scorecard.noWay")}</p>;
  return (
    <section>
      <h3 className="font-medium">{t("scorecard.togetherTitle", { count: keys.length })}</h3>
      <p className="mb-2 text-[0.87rem] text-muted">{t("scorecard.togetherHint")}</p>
      <ul className="list-inside list-disc">
        {keys.map((key) => (
          <li key={key}>{nameOf(key)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the rest would bring at their best, though not enough alone. */
function Gains({ steps, nameOf }: { steps: readonly Step[]; nameOf: (key: string) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <details>
      <summary className="inline-block rounded px-1 text-[0.87rem] text-muted hover:text-ink">
        {t("scorecard.notAlone", { count: steps.length })}
      </summary>
      <ul className="mt-2 space-y-1 text-[0.9rem]">
        {steps.map(({ key, gain }) => (
          <li key={key} className="flex justify-between gap-4">
            <span className="min-w-0 break-words">{nameOf(key)}</span>
            <span className="flex-none text-muted tabular-nums">{t("scorecard.gainAtBest", { points: format.signedDecimal(gain) })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
