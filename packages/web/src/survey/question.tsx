/** @jsxImportSource preact */
import { type Locale, textIn } from "../lib/locale.js";
import { type Answer, isBlank, pointsOf, type Question } from "./answers.js";
import type { Texts } from "./texts.js";

type QuestionProps = {
  question: Question;
  number: number;
  answer: Answer | undefined;
  problem: string | undefined;
  locale: Locale;
  texts: Texts;
  onAnswer: (answer: Answer | undefined) => void;
};

/** One question with whatever control its kind asks for. */
export function QuestionField(props: QuestionProps) {
  const { question, number, answer, problem, locale, texts, onAnswer } = props;
  const id = `q-${question.key}`;
  const described = [question.help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset id={id} class="question" aria-describedby={described} data-problem={problem ? "" : undefined} tabIndex={-1}>
      <legend>
        <span class="number">{number}.</span> {textIn(question.label, locale)}
        {!question.required && <span class="optional"> · {texts.optional}</span>}
      </legend>
      {question.help && (
        <p id={`${id}-help`} class="help">
          {textIn(question.help, locale)}
        </p>
      )}
      <Control {...props} />
      {problem && (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
      {!question.required && !isBlank(answer) && question.type !== "text" && question.type !== "number" && (
        <button type="button" class="quiet" onClick={() => onAnswer(undefined)}>
          {texts.clear}
        </button>
      )}
    </fieldset>
  );
}

function Control({ question, answer, problem, locale, texts, onAnswer }: QuestionProps) {
  switch (question.type) {
    case "text":
      return <TextControl question={question} answer={answer} texts={texts} locale={locale} onAnswer={onAnswer} />;
    case "number":
      return (
        <input
          type="text"
          inputMode="decimal"
          aria-label={textIn(question.label, locale)}
          aria-invalid={problem ? true : undefined}
          value={typeof answer === "string" || typeof answer === "number" ? String(answer) : ""}
          onInput={(event) => onAnswer(event.currentTarget.value)}
        />
      );
    case "single":
    case "multiple":
      return <Options question={question} answer={answer} locale={locale} onAnswer={onAnswer} />;
    case "matrix":
      return <Matrix question={question} answer={answer} locale={locale} onAnswer={onAnswer} />;
    default:
      return (
        <Scale
          name={question.key}
          points={pointsOf(question)}
          value={typeof answer === "number" ? answer : undefined}
          low={textIn(question.lowLabel, locale)}
          high={textIn(question.highLabel, locale)}
          onChoose={onAnswer}
        />
      );
  }
}

type ScaleProps = {
  name: string;
  points: number[];
  value: number | undefined;
  low: string;
  high: string;
  onChoose: (point: number) => void;
};

function Scale({ name, points, value, low, high, onChoose }: ScaleProps) {
  const first = points[0];
  const last = points.at(-1);
  return (
    <div>
      <div
        class="scale"
        style={{ "--points": points.length, "--narrow": points.length > 7 ? Math.ceil(points.length / 2) : points.length }}
      >
        {points.map((point) => (
          <label key={point}>
            <input
              type="radio"
              name={name}
              checked={value === point}
              onChange={() => onChoose(point)}
              aria-label={[point, point === first && low, point === last && high]
                .filter((part) => part !== false && part !== "")
                .join(", ")}
            />
            <span aria-hidden="true">{point}</span>
          </label>
        ))}
      </div>
      {(low || high) && (
        <div class="ends" aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </div>
      )}
    </div>
  );
}

type Of<T extends Question["type"]> = Extract<Question, { type: T }>;
type ControlProps<T extends Question["type"]> = {
  question: Of<T>;
  answer: Answer | undefined;
  locale: Locale;
  onAnswer: (answer: Answer | undefined) => void;
};

function Matrix({ question, answer, locale, onAnswer }: ControlProps<"matrix">) {
  const rated = typeof answer === "object" && !Array.isArray(answer) ? answer : {};
  return (
    <div class="matrix">
      {question.rows.map(({ key, label }, index) => (
        <div key={key} role="radiogroup" aria-labelledby={`row-${question.key}-${key}`}>
          <p id={`row-${question.key}-${key}`}>{textIn(label, locale)}</p>
          <Scale
            name={`${question.key}.${key}`}
            points={pointsOf(question)}
            value={rated[key]}
            low={index === question.rows.length - 1 ? textIn(question.lowLabel, locale) : ""}
            high={index === question.rows.length - 1 ? textIn(question.highLabel, locale) : ""}
            onChoose={(point) => onAnswer({ ...rated, [key]: point })}
          />
        </div>
      ))}
    </div>
  );
}

function Options({ question, answer, locale, onAnswer }: ControlProps<"single" | "multiple">) {
  const chosen = Array.isArray(answer) ? answer : typeof answer === "string" ? [answer] : [];
  const choose = (key: string) => {
    if (question.type === "single") return onAnswer(key);
    return onAnswer(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]);
  };
  return (
    <div class="options">
      {question.options.map(({ key, label }) => (
        <label key={key}>
          <input
            type={question.type === "single" ? "radio" : "checkbox"}
            name={question.key}
            checked={chosen.includes(key)}
            onChange={() => choose(key)}
          />
          <span>{textIn(label, locale)}</span>
        </label>
      ))}
    </div>
  );
}

function TextControl({ question, answer, texts, locale, onAnswer }: ControlProps<"text"> & { texts: Texts }) {
  const text = typeof answer === "string" ? answer : "";
  const max = question.maxLength ?? 2000;
  return (
    <div>
      <textarea
        rows={4}
        maxLength={max}
        aria-label={textIn(question.label, locale)}
        value={text}
        onInput={(event) => onAnswer(event.currentTarget.value)}
      />
      <p class="help">{max - text.length < 100 ? texts.remaining(max - text.length) : texts.privacy}</p>
    </div>
  );
}
