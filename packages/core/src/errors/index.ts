/** One problem of a request: where it is (JSON path), what kind, and what to do about it. */
export type Problem = { path: string; code: string; message: string };

/** Every error a client can meet, with its HTTP status and title. */
export const ERRORS = {
  invalid: [400, "The request is not valid"],
  malformed_json: [400, "The body is not valid JSON"],
  cursor_invalid: [400, "The cursor is not valid for this request"],
  unauthenticated: [401, "Credentials are missing or not valid"],
  forbidden: [403, "Not permitted"],
  tenant_suspended: [403, "The tenant is suspended"],
  csrf_invalid: [403, "The CSRF token is missing or not valid"],
  not_found: [404, "Not found"],
  method_not_allowed: [405, "Method not allowed"],
  conflict: [409, "The state does not permit this"],
  already_exists: [409, "It exists already"],
  idempotency_running: [409, "A request with this Idempotency-Key is still running"],
  published: [409, "Published versions never change"],
  version_conflict: [412, "Somebody changed it since you read it"],
  too_large: [413, "The body is too large"],
  unsupported_media_type: [415, "The content type is not supported"],
  unprocessable: [422, "The request cannot be carried out"],
  idempotency_mismatch: [422, "This Idempotency-Key was used with another body"],
  precondition_required: [428, "If-Match is required"],
  rate_limited: [429, "Too many requests"],
  internal: [500, "Something went wrong on our side"],
  unavailable: [503, "Temporarily unavailable"],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorCode = keyof typeof ERRORS;

export type ErrorMeta = {
  errors?: Problem[];
  retryAfterSeconds?: number;
  /** Extra members of the problem document. */
  extra?: Record<string, unknown>;
  cause?: unknown;
};

/** The one error that domain code throws on purpose. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly meta: ErrorMeta;

  constructor(code: ErrorCode, detail: string, meta: ErrorMeta = {}) {
    super(detail, meta.cause === undefined ? undefined : { cause: meta.cause });
    this.name = "AppError";
    this.code = code;
    this.meta = meta;
  }

  get status(): number {
    return ERRORS[this.code][0];
  }
}

/** Missing and another tenant's look alike: same status, same words. */
export const notFound = (what: string): AppError => new AppError("not_found", `There is no such ${what}.`);

export const invalid = (errors: Problem[]): AppError =>
  new AppError(
    "invalid",
    errors
      .map((e) => (e.path ? `${e.path}: ${e.message}` : e.message))
      .join("; ")
      .slice(0, 2000),
    { errors },
  );

/** The error thrown on purpose; ElectroDB hands it on as the cause of one of its own. */
function onPurpose(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  return error instanceof Error && error.name === "ElectroError" ? onPurpose(error.cause) : undefined;
}

/** RFC 9457 problem document of any error; unknown errors tell nothing about themselves. */
export function toProblem(
  error: unknown,
  requestId: string,
): { status: number; body: Record<string, unknown>; retryAfterSeconds?: number } {
  const known = onPurpose(error) ?? new AppError("internal", "An unexpected error occurred. Quote the request id when you report it.");
  const [status, title] = ERRORS[known.code];
  const body = {
    type: `urn:touchstone:problem:${known.code.replaceAll("_", "-")}`,
    title,
    status,
    detail: known.message,
    code: known.code,
    requestId,
    errors: known.meta.errors ?? [],
    ...known.meta.extra,
  };
  return known.meta.retryAfterSeconds === undefined ? { status, body } : { status, body, retryAfterSeconds: known.meta.retryAfterSeconds };
}

type ZodIssueLike = {
  path: PropertyKey[];
  code?: string | undefined;
  message: string;
  /** Of an `invalid_union`: what each form has against the value. */
  errors?: readonly (readonly ZodIssueLike[])[];
};

/** Zod issues as problems, with paths such as `answers.score` or `records[3].subjectId`. */
export const problemsOf = (issues: readonly ZodIssueLike[], prefix = ""): Problem[] =>
  issues
    .flatMap(unfolded)
    .slice(0, 100)
    .map((issue) => ({
      path: issue.path.reduce<string>(
        (path, part) => (typeof part === "number" ? `${path}[${part}]` : path ? `${path}.${String(part)}` : String(part)),
        prefix,
      ),
      code: issue.code ?? "invalid",
      message: issue.message,
    }));

/** Where a value plainly has one of several permitted forms, what that form has against it says more than "no form fits". */
function unfolded(issue: ZodIssueLike): ZodIssueLike[] {
  const likely = (issue.errors ?? []).filter((form) => form.every(({ path }) => path.length > 0));
  const [only] = likely;
  if (!only || likely.length > 1) return [issue];
  return only.flatMap((inner) => unfolded({ ...inner, path: [...issue.path, ...inner.path] }));
}
