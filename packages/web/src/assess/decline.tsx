/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import { type Sent, type Subject, sendDecline } from "./api.js";
import { Refused } from "./refused.js";
import { leave } from "./subject.js";
import type { Texts } from "./texts.js";

type DeclineProps = {
  token: string;
  subject: Subject;
  texts: Texts;
  settle: () => Promise<void>;
  onDeclined: (subject: Subject) => void;
  onReload: () => void;
};

/** The way out of a conflict of interest: folded away until somebody needs it. */
export function Decline({ token, subject, texts, settle, onDeclined, onReload }: DeclineProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [hasTried, setHasTried] = useState(false);
  const [refused, setRefused] = useState<Sent>();
  const isShort = reason.trim().length < 3;
  const decline = async () => {
    setHasTried(true);
    if (isShort) return document.getElementById("reason")?.focus();
    await settle();
    const sent = await sendDecline(token, subject.id, reason.trim());
    if (sent === "accepted") {
      onDeclined({ ...subject, state: "declined", scores: {}, comment: null, reason: reason.trim() });
      leave();
    } else if (sent === "not-sent" || sent === "too-many" || sent === "invalid") setRefused(sent);
    else onReload();
  };
  if (!isOpen)
    return (
      <button type="button" class="quiet" onClick={() => setIsOpen(true)}>
        {texts.declineOpen}
      </button>
    );
  return (
    <section class="question decline" aria-label={texts.declineTitle}>
      <h2>{texts.declineTitle}</h2>
      <p class="help" id="reason-hint">
        {texts.declineHint}
      </p>
      <label for="reason">{texts.reason}</label>
      <textarea
        id="reason"
        rows={2}
        maxLength={1000}
        aria-describedby="reason-hint"
        aria-invalid={hasTried && isShort ? true : undefined}
        value={reason}
        onInput={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {hasTried && isShort && <p class="problem">{texts.reasonNeeded}</p>}
      <Refused sent={refused} texts={texts} />
      <div class="choices">
        <button type="button" class="primary" onClick={() => void decline()}>
          {texts.decline}
        </button>
        <button type="button" class="quiet" onClick={() => setIsOpen(false)}>
          {texts.cancel}
        </button>
      </div>
    </section>
  );
}
