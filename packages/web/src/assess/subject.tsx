/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import { textIn } from "../lib/locale.js";
import { type Sent, type Subject, sendAnswer } from "./api.js";
import { CriterionField } from "./criterion.js";
import { Decline } from "./decline.js";
import { keepable, problemOf } from "./judged.js";
import type { Shared } from "./page.js";
import { Refused } from "./refused.js";
import { type Saving, useDraft } from "./use-draft.js";

type SubjectProps = Shared & { subject: Subject; number: number; onChange: (subject: Subject) => void };

export const leave = () => {
  window.location.hash = "subjects";
};

/** One subject: judged by the rubric, kept while it is worked on, submitted once, or declined. */
export function SubjectForm(props: SubjectProps) {
  const { page, locale, texts, subject, number, onChange } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const [isJudging, setIsJudging] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <a class="back" href="#subjects">
        <span aria-hidden="true">← </span>
        {texts.back}
      </a>
      <header>
        <p class="organiser">{texts.place(number, page.subjects.length)}</p>
        <h1 ref={heading} tabIndex={-1}>
          {subject.name}
        </h1>
      </header>
      {subject.state === "declined" && !isJudging ? (
        <Declined subject={subject} texts={texts} isFinished={page.assessor.finishedAt !== null} onJudge={() => setIsJudging(true)} />
      ) : (
        <Rubric {...props} locale={locale} onChange={onChange} />
      )}
    </>
  );
}

type DeclinedProps = { subject: Subject; texts: Shared["texts"]; isFinished: boolean; onJudge: () => void };

function Declined({ subject, texts, isFinished, onJudge }: DeclinedProps) {
  return (
    <section class="question declined">
      <p>{texts.declinedBecause}</p>
      <blockquote>{subject.reason}</blockquote>
      {!isFinished && (
        <button type="button" class="quiet" onClick={onJudge}>
          {texts.judgeAfterAll}
        </button>
      )}
    </section>
  );
}

function Rubric({ token, page, locale, texts, subject, onChange, onReload }: SubjectProps) {
  const isLocked = subject.state === "submitted" || page.assessor.finishedAt !== null;
  const [scores, setScores] = useState(subject.scores);
  const [comment, setComment] = useState(subject.comment ?? "");
  const [hasTried, setHasTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [refused, setRefused] = useState<Sent>();
  const { saving, save, settle } = useDraft(token, onReload);
  const answerOf = (given: typeof scores, said: string) => ({
    subjectId: subject.id,
    scores: given,
    ...(said.trim() ? { comment: said.trim() } : {}),
  });
  const changed = (given: typeof scores, said: string) => {
    setScores(given);
    setComment(said);
    setRefused(undefined);
    const kept = keepable(page.rubric, given);
    save(answerOf(kept, said));
    onChange({ ...subject, state: "draft", scores: kept, comment: said });
  };
  const score = (key: string, value: number | null | undefined) => {
    const { [key]: _before, ...others } = scores;
    changed(value === undefined ? others : { ...others, [key]: value }, comment);
  };
  const open = page.rubric.filter((criterion) => problemOf(criterion, scores, texts));
  const isBlank = open.length === 0 && page.rubric.every(({ key }) => scores[key] === null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setHasTried(true);
    if (open[0]) return document.getElementById(`c-${open[0].key}`)?.focus();
    if (isBlank || isSending) return;
    setIsSending(true);
    await settle();
    const sent = await sendAnswer(token, answerOf(scores, comment));
    setIsSending(false);
    if (sent === "accepted") {
      onChange({ ...subject, state: "submitted", scores, comment });
      leave();
    } else if (sent === "not-sent" || sent === "too-many" || sent === "invalid") setRefused(sent);
    else onReload();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {isLocked && <p class="locked">{texts.locked}</p>}
      {page.rubric.map((criterion, index) => (
        <CriterionField
          key={criterion.key}
          criterion={criterion}
          number={index + 1}
          score={scores[criterion.key]}
          problem={hasTried ? problemOf(criterion, scores, texts) : undefined}
          isLocked={isLocked}
          locale={locale}
          texts={texts}
          onScore={(value) => score(criterion.key, value)}
        />
      ))}
      <label class="question remarks">
        <span>
          {texts.comment}
          <span class="optional"> · {texts.optional}</span>
        </span>
        <textarea
          rows={3}
          maxLength={4000}
          disabled={isLocked}
          value={comment}
          onInput={({ currentTarget }) => changed(scores, currentTarget.value)}
        />
      </label>
      {!isLocked && (
        <>
          <SavingLine saving={saving} texts={texts} />
          <div role="alert">
            {hasTried && open.length > 0 && (
              <Open names={open.map(({ key, name }) => ({ key, name: textIn(name, locale) }))} lead={texts.someOpen} />
            )}
            {hasTried && isBlank && <p class="refused">{texts.noneJudged}</p>}
          </div>
          <Refused sent={refused} texts={texts} />
          <button type="submit" class="primary" aria-disabled={isSending}>
            {isSending ? texts.sending : texts.submit}
          </button>
          <p class="help after">{texts.submitHint}</p>
          <Decline token={token} subject={subject} texts={texts} settle={settle} onDeclined={onChange} onReload={onReload} />
        </>
      )}
    </form>
  );
}

function SavingLine({ saving, texts }: { saving: Saving; texts: Shared["texts"] }) {
  const text = { idle: "", saving: texts.saving, saved: texts.saved, failed: texts.unsaved }[saving];
  return (
    <p class="saving" role="status" data-failed={saving === "failed" ? "" : undefined}>
      {text}
    </p>
  );
}

function Open({ names, lead }: { names: { key: string; name: string }[]; lead: string }) {
  const jump = (event: Event, key: string) => {
    // The address after # names the subject, so that the link must not change it.
    event.preventDefault();
    document.getElementById(`c-${key}`)?.focus();
  };
  return (
    <div class="refused">
      <p>{lead}</p>
      <ul>
        {names.map(({ key, name }) => (
          <li key={key}>
            <a href={`#c-${key}`} onClick={(event) => jump(event, key)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
