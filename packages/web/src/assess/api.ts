import type { Locale, LocalizedText } from "../lib/locale.js";

export type Level = { value: number; name: LocalizedText; description?: LocalizedText };
export type Criterion = {
  key: string;
  name: LocalizedText;
  guidance?: LocalizedText;
  scale: { low: number; high: number; step: number };
  levels: Level[];
};

/** By criterion; null says that it cannot be judged, absence that nothing was said yet. */
export type Scores = Record<string, number | null>;
export type Subject = {
  id: string;
  name: string;
  kind: string;
  state: "open" | "draft" | "submitted" | "declined";
  scores: Scores;
  comment: string | null;
  reason: string | null;
};

export type Page = {
  panel: { name: LocalizedText; instructions: LocalizedText | null; closesAt: string; timeZone: string; organiser: string };
  assessor: { name: string; locale: Locale; finishedAt: string | null };
  rubric: Criterion[];
  subjects: Subject[];
};

export type Ended = "unknown" | "closed" | "cancelled" | "not-open-yet" | "broken";
export type Loaded = { state: "open"; page: Page } | { state: Ended; opensAt?: string };

/** `taken` means that it stood there already or cannot be changed any more: the page is to be read again. */
export type Sent = "accepted" | "taken" | "invalid" | "too-many" | "not-sent" | Ended;

const address = (token: string) => `/p/assessments/${encodeURIComponent(token)}`;

export async function loadPage(token: string): Promise<Loaded> {
  try {
    const response = await fetch(address(token), { credentials: "omit" });
    const body = (await response.json()) as { data?: Page; reason?: string; opensAt?: string };
    if (response.ok && body.data) return { state: "open", page: body.data };
    return { state: endedOf(response.status, body.reason) ?? "broken", ...(body.opensAt ? { opensAt: body.opensAt } : {}) };
  } catch {
    return { state: "broken" };
  }
}

function endedOf(status: number, reason: string | undefined): Ended | undefined {
  if (status === 404 || status === 400) return "unknown";
  return status === 409 && (reason === "closed" || reason === "cancelled" || reason === "not-open-yet") ? reason : undefined;
}

/** Everything sent may be sent again: the same content counts once. */
async function send(token: string, step: string, body: unknown): Promise<Sent> {
  try {
    const response = await fetch(`${address(token)}/${step}`, {
      method: "POST",
      credentials: "omit",
      ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    if (response.ok) return "accepted";
    if (response.status === 429) return "too-many";
    const { reason } = (await response.json().catch(() => ({}))) as { reason?: string };
    if (response.status === 400 || response.status === 422) return "invalid";
    return endedOf(response.status, reason) ?? (response.status === 409 && reason ? "taken" : "not-sent");
  } catch {
    return "not-sent";
  }
}

export type Answer = { subjectId: string; scores: Scores; comment?: string };

export const sendDraft = (token: string, answer: Answer): Promise<Sent> => send(token, "drafts", answer);
export const sendAnswer = (token: string, answer: Answer): Promise<Sent> => send(token, "answers", answer);
export const sendDecline = (token: string, subjectId: string, reason: string): Promise<Sent> =>
  send(token, "declines", { subjectId, reason });
export const sendFinish = (token: string): Promise<Sent> => send(token, "finish", undefined);
