import type { Answers } from "./answers.js";

/** What was answered so far, kept in this tab: a reload or a crash loses nothing, and a second send counts once. */
export type Draft = { submissionId: string; answers: Answers; isSent?: boolean };

const keyOf = (slug: string) => `touchstone.survey.${slug}${window.location.search}`;

export const newDraft = (): Draft => ({ submissionId: randomId(), answers: {} });

/** `randomUUID` exists only on secure origins, and surveys also open on plain ones. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function loadDraft(slug: string): Draft {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(slug)) ?? "null");
    if (stored && typeof stored === "object" && "submissionId" in stored && "answers" in stored) return stored as Draft;
  } catch {
    // Storage can be forbidden, as in a frame; the answers then live as long as the page.
  }
  return newDraft();
}

export function saveDraft(slug: string, draft: Draft): void {
  try {
    sessionStorage.setItem(keyOf(slug), JSON.stringify(draft));
  } catch {
    // See loadDraft.
  }
}
