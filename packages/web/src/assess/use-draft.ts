import { useEffect, useRef, useState } from "preact/hooks";
import { type Answer, type Sent, sendDraft } from "./api.js";

const PAUSE_MS = 1200;

export type Saving = "idle" | "saving" | "saved" | "failed";

/**
 * Saves an answer a moment after it was last changed, one save after the other, so that a slow one never overtakes.
 * `settle` waits for the one under way before something final is sent.
 */
export function useDraft(token: string, onEnded: (sent: Sent) => void) {
  const [saving, setSaving] = useState<Saving>("idle");
  const waiting = useRef<Answer | undefined>(undefined);
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());
  const flush = (): Promise<void> => {
    window.clearTimeout(timer.current);
    const answer = waiting.current;
    waiting.current = undefined;
    if (answer) running.current = running.current.then(() => saveOne(answer));
    return running.current;
  };
  const saveOne = async (answer: Answer): Promise<void> => {
    setSaving("saving");
    const sent = await sendDraft(token, answer);
    setSaving(sent === "accepted" ? "saved" : "failed");
    if (sent !== "accepted" && sent !== "not-sent" && sent !== "too-many" && sent !== "invalid") onEnded(sent);
  };
  const save = (answer: Answer) => {
    waiting.current = answer;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), PAUSE_MS);
  };
  /** Drops what waits, because something final takes its place. */
  const settle = (): Promise<void> => {
    window.clearTimeout(timer.current);
    waiting.current = undefined;
    return running.current;
  };
  const latest = useRef(flush);
  latest.current = flush;
  useEffect(() => {
    const leave = () => void latest.current();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  return { saving, save, settle };
}
