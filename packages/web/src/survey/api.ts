import type { Locale } from "../lib/locale.js";
import { type PublicSurvey, sendable } from "./answers.js";
import type { Draft } from "./draft.js";

export type Loaded = { state: "open"; survey: PublicSurvey } | { state: "unknown" } | { state: "closed" } | { state: "broken" };
export type Sent = { state: "accepted" | "closed" | "not-sent" | "too-many" | "bad-link" } | { state: "invalid"; keys: string[] };

const address = (slug: string) => `/p/surveys/${encodeURIComponent(slug)}`;

export async function loadSurvey(slug: string): Promise<Loaded> {
  try {
    const response = await fetch(address(slug), { credentials: "omit" });
    if (response.ok) return { state: "open", survey: ((await response.json()) as { data: PublicSurvey }).data };
    if (response.status === 409) return { state: "closed" };
    return response.status === 404 || response.status === 400 ? { state: "unknown" } : { state: "broken" };
  } catch {
    return { state: "broken" };
  }
}

type Submission = { slug: string; survey: PublicSurvey; draft: Draft; locale: Locale; subject: string | null };

/** Sends the answers. Sending the same draft again is harmless: its submissionId counts once. */
export async function sendAnswers({ slug, survey, draft, locale, subject }: Submission): Promise<Sent> {
  const body = {
    submissionId: draft.submissionId,
    answers: sendable(survey.questions, draft.answers),
    locale,
    version: survey.version,
    ...(subject ? { subjectExternalId: subject } : {}),
  };
  try {
    const response = await fetch(`${address(slug)}/responses`, {
      method: "POST",
      credentials: "omit",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.ok ? { state: "accepted" } : await refusalOf(response);
  } catch {
    return { state: "not-sent" };
  }
}

async function refusalOf(response: Response): Promise<Sent> {
  if (response.status === 409) return { state: "closed" };
  if (response.status === 429) return { state: "too-many" };
  const { errors = [] } = (await response.json().catch(() => ({}))) as { errors?: { path: string }[] };
  const keys = errors.flatMap(({ path }) => /^answers\.([\w-]+)/.exec(path)?.[1] ?? []);
  if (keys.length > 0) return { state: "invalid", keys };
  return { state: response.status === 422 ? "bad-link" : "not-sent" };
}
