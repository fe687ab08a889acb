/** @jsxImportSource preact */
import { type Locale, textIn } from "../lib/locale.js";
import type { Criterion } from "./api.js";
import { isShort, pointsOf } from "./judged.js";
import type { Texts } from "./texts.js";

type FieldProps = {
  criterion: Criterion;
  number: number;
  score: number | null | undefined;
  problem: string | undefined;
  isLocked: boolean;
  locale: Locale;
  texts: Texts;
  onScore: (score: number | null | undefined) => void;
};

/** One criterion: what to look at, its scale with the meaning of its points, and the way out of judging it. */
export function CriterionField(props: FieldProps) {
  const { criterion, number, score, problem, isLocked, locale, texts, onScore } = props;
  const id = `c-${criterion.key}`;
  const described = [criterion.guidance && `${id}-guidance`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset
      id={id}
      class="question"
      aria-describedby={described}
      data-problem={problem ? "" : undefined}
      disabled={isLocked}
      tabIndex={-1}
    >
      <legend>
        <span class="number">{number}.</span> {textIn(criterion.name, locale)}
      </legend>
      {criterion.guidance && (
        <p id={`${id}-guidance`} class="help guidance">
          {textIn(criterion.guidance, locale)}
        </p>
      )}
      {isShort(criterion.scale) ? <Points {...props} /> : <NumberInput {...props} />}
      <Meaning {...props} />
      <label class="cannot">
        <input type="checkbox" checked={score === null} onChange={() => onScore(score === null ? undefined : null)} />
        <span>{texts.cannotJudge}</span>
      </label>
      {problem && (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

function Points({ criterion, score, locale, onScore }: FieldProps) {
  const points = pointsOf(criterion.scale);
  const nameOf = (point: number) => textIn(criterion.levels.find(({ value }) => value === point)?.name, locale);
  return (
    <div class="scale" style={{ "--points": points.length, "--narrow": points.length > 7 ? Math.ceil(points.length / 2) : points.length }}>
      {points.map((point) => (
        <label key={point}>
          <input
            type="radio"
            name={criterion.key}
            checked={score === point}
            onChange={() => onScore(point)}
            aria-label={nameOf(point) ? `${point}, ${nameOf(point)}` : String(point)}
          />
          <span aria-hidden="true">{point}</span>
        </label>
      ))}
    </div>
  );
}

function NumberInput({ criterion: { name, scale }, score, problem, locale, texts, onScore }: FieldProps) {
  return (
    <input
      type="number"
      inputMode="decimal"
      min={scale.low}
      max={scale.high}
      step={scale.step}
      placeholder={texts.pointOf(scale.low, scale.high, scale.step)}
      aria-label={`${textIn(name, locale)}: ${texts.pointOf(scale.low, scale.high, scale.step)}`}
      aria-invalid={problem ? true : undefined}
      value={typeof score === "number" ? score : ""}
      onInput={({ currentTarget }) => onScore(Number.isNaN(currentTarget.valueAsNumber) ? undefined : currentTarget.valueAsNumber)}
    />
  );
}

/** The chosen point in words, and on demand all of them. */
function Meaning({ criterion: { levels }, score, locale, texts }: FieldProps) {
  if (levels.length === 0) return null;
  const chosen = levels.find(({ value }) => value === score);
  const sorted = [...levels].sort((a, b) => a.value - b.value);
  return (
    <>
      {chosen && (
        <p class="chosen">
          <strong>{textIn(chosen.name, locale)}</strong>
          {chosen.description && <> — {textIn(chosen.description, locale)}</>}
        </p>
      )}
      <details>
        <summary>{texts.points}</summary>
        <dl>
          {sorted.map(({ value, name, description }) => (
            <div key={value}>
              <dt>{value}</dt>
              <dd>
                {textIn(name, locale)}
                {description && <span class="help">{textIn(description, locale)}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
