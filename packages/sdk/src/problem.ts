import type { components } from "./schema.js";

export type Problem = components["schemas"]["Problem"];
export type FieldProblem = Problem["errors"][number];

/** Thrown for every answer that is not a success; carries the API's problem document. */
export class ApiError extends Error {
  readonly problem: Problem;
  /** Seconds to wait before trying again, where the API said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(problem.detail);
    this.name = "ApiError";
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** Thrown when no answer came at all: offline, refused, cut off. */
export class ConnectionError extends Error {
  constructor(cause: unknown) {
    super("The server could not be reached.", { cause });
    this.name = "ConnectionError";
  }
}

/** Reads the problem document of a failed answer, or makes one where something in between answered instead of the API. */
export async function problemOf(response: Response): Promise<Problem> {
  const requestId = response.headers.get("request-id") ?? "";
  const fallback: Problem = {
    type: "about:blank",
    title: response.statusText || "The request failed",
    status: response.status,
    detail: "",
    code: response.status >= 500 ? "unavailable" : "unexpected_answer",
    requestId,
    errors: [],
  };
  if (!response.headers.get("content-type")?.includes("json")) return fallback;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return body && typeof body === "object" ? { ...fallback, ...body } : fallback;
}
