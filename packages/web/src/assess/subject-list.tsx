/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import { textIn } from "../lib/locale.js";
import { type Sent, sendFinish } from "./api.js";
import { type Shared, whenOf } from "./page.js";
import { Refused } from "./refused.js";

/** What the panel is, which subjects wait, and the way to the end. */
export function SubjectList({ token, page, locale, texts, onReload }: Shared) {
  const { panel, assessor, subjects } = page;
  const done = subjects.filter(({ state }) => state === "submitted" || state === "declined").length;
  const isFinished = assessor.finishedAt !== null;
  return (
    <>
      <header>
        <p class="organiser">{panel.organiser}</p>
        <h1>{isFinished ? texts.finishedTitle : textIn(panel.name, locale)}</h1>
        <p>{isFinished ? texts.finished : texts.greeting(assessor.name)}</p>
        {!isFinished && panel.instructions && <p class="instructions">{textIn(panel.instructions, locale)}</p>}
        {!isFinished && <p>{texts.closes(whenOf(panel.closesAt, locale, panel.timeZone))}</p>}
      </header>
      <div class="progress">
        <progress max={subjects.length} value={done} aria-label={texts.progress(done, subjects.length)} />
        <span aria-hidden="true">{texts.progress(done, subjects.length)}</span>
      </div>
      <h2>{texts.subjects}</h2>
      <ul class="subjects">
        {subjects.map(({ id, name, state }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <span>{name}</span>
              <span class="state" data-state={state}>
                {texts.states[state]}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {!isFinished && <Finish token={token} left={subjects.length - done} texts={texts} onReload={onReload} />}
    </>
  );
}

function Finish({ token, left, texts, onReload }: Pick<Shared, "token" | "texts" | "onReload"> & { left: number }) {
  const [isSending, setIsSending] = useState(false);
  const [refused, setRefused] = useState<Sent>();
  const finish = async () => {
    if (isSending || left > 0) return;
    setIsSending(true);
    const sent = await sendFinish(token);
    setIsSending(false);
    if (sent === "not-sent" || sent === "too-many") setRefused(sent);
    else onReload();
  };
  return (
    <div class="finish">
      <p id="finish-hint" class="help">
        {left > 0 ? texts.finishHint(left) : texts.finishReady}
      </p>
      <Refused sent={refused} texts={texts} />
      {left === 0 && (
        <button type="button" class="primary" aria-describedby="finish-hint" aria-disabled={isSending} onClick={() => void finish()}>
          {isSending ? texts.sending : texts.finish}
        </button>
      )}
    </div>
  );
}
