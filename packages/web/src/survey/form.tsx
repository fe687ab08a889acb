/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import { type Locale, textIn } from "../lib/locale.js";
import { type Answer, isAnswered, isBlank, type PublicSurvey, problemOf } from "./answers.js";
import { type Sent, sendAnswers } from "./api.js";
import { type Draft, loadDraft, newDraft, saveDraft } from "./draft.js";
import { QuestionField } from "./question.js";
import { TEXTS, type Texts } from "./texts.js";

type FormProps = { slug: string; survey: PublicSurvey; locale: Locale; subject: string | null; onClosed: () => void };

export function SurveyForm(props: FormProps) {
  const { slug, survey, locale } = props;
  const [draft, setDraft] = useState<Draft>(() => loadDraft(slug));
  const texts = TEXTS[locale];
  // At once, not after the page was drawn: who reloads or leaves right after a word loses nothing.
  const keep = (next: Draft) => {
    saveDraft(slug, next);
    setDraft(next);
  };
  if (draft.isSent) return <Thanks survey={survey} locale={locale} texts={texts} onAgain={() => keep(newDraft())} />;
  return <Questions {...props} draft={draft} onDraft={keep} texts={texts} />;
}

function Thanks({ survey, locale, texts, onAgain }: { survey: PublicSurvey; locale: Locale; texts: Texts; onAgain: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return (
    <section class="thanks">
      <svg aria-hidden="true" viewBox="0 0 48 48" width="56" height="56">
        <circle cx="24" cy="24" r="22" />
        <path d="m14 25 7 7 14-15" />
      </svg>
      <h1 ref={heading} tabIndex={-1}>
        {texts.thanksTitle}
      </h1>
      <p>{textIn(survey.thanks, locale) || texts.thanks}</p>
      <button type="button" class="quiet" onClick={onAgain}>
        {texts.again}
      </button>
    </section>
  );
}

type QuestionsProps = FormProps & { draft: Draft; onDraft: (draft: Draft) => void; texts: Texts };

function Questions({ slug, survey, locale, subject, onClosed, draft, onDraft, texts }: QuestionsProps) {
  const [hasTried, setHasTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [refused, setRefused] = useState<Sent>();
  const problems = new Map(survey.questions.map((question) => [question.key, problemOf(question, draft.answers[question.key], texts)]));
  const wrong = survey.questions.filter(({ key }) => problems.get(key) || (refused?.state === "invalid" && refused.keys.includes(key)));
  const isEmpty = survey.questions.every(({ key }) => isBlank(draft.answers[key]));
  const answer = (key: string, value: Answer | undefined) => {
    const { [key]: _before, ...others } = draft.answers;
    setRefused(undefined);
    onDraft({ ...draft, answers: value === undefined ? others : { ...others, [key]: value } });
  };
  const send = async (event: Event) => {
    event.preventDefault();
    setHasTried(true);
    const first = survey.questions.find(({ key }) => problems.get(key));
    if (first) return document.getElementById(`q-${first.key}`)?.focus();
    if (isEmpty || isSending) return;
    setIsSending(true);
    const sent = await sendAnswers({ slug, survey, draft, locale, subject });
    setIsSending(false);
    if (sent.state === "accepted") onDraft({ ...draft, answers: {}, isSent: true });
    else if (sent.state === "closed") onClosed();
    else setRefused(sent);
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <header>
        <h1>{textIn(survey.title, locale)}</h1>
        {survey.intro && <p>{textIn(survey.intro, locale)}</p>}
      </header>
      <Progress survey={survey} draft={draft} texts={texts} />
      {survey.questions.map((question, index) => (
        <QuestionField
          key={question.key}
          question={question}
          number={index + 1}
          answer={draft.answers[question.key]}
          problem={hasTried ? (problems.get(question.key) ?? (wrong.includes(question) ? texts.needed : undefined)) : undefined}
          locale={locale}
          texts={texts}
          onAnswer={(value) => answer(question.key, value)}
        />
      ))}
      <div role="alert">
        {hasTried && wrong.length > 0 && <Wrong questions={wrong} locale={locale} texts={texts} />}
        {hasTried && wrong.length === 0 && isEmpty && <p class="refused">{texts.nothing}</p>}
        {refused && <Refused sent={refused} texts={texts} />}
      </div>
      <button type="submit" class="primary" aria-disabled={isSending}>
        {isSending ? texts.sending : texts.send}
      </button>
    </form>
  );
}

function Progress({ survey, draft, texts }: { survey: PublicSurvey; draft: Draft; texts: Texts }) {
  const all = survey.questions.length;
  const answered = survey.questions.filter((question) => isAnswered(question, draft.answers[question.key])).length;
  return (
    <div class="progress">
      <progress max={all} value={answered} aria-label={texts.progress(answered, all)} />
      <span aria-hidden="true">{texts.progress(answered, all)}</span>
    </div>
  );
}

function Wrong({ questions, locale, texts }: { questions: PublicSurvey["questions"]; locale: Locale; texts: Texts }) {
  return (
    <div class="refused">
      <p>{texts.someWrong}</p>
      <ul>
        {questions.map(({ key, label }) => (
          <li key={key}>
            <a href={`#q-${key}`}>{textIn(label, locale)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Refused({ sent, texts }: { sent: Sent; texts: Texts }) {
  if (sent.state === "invalid") return null;
  const text = sent.state === "too-many" ? texts.tooMany : sent.state === "bad-link" ? texts.badLink : texts.notSent;
  return <p class="refused">{text}</p>;
}
