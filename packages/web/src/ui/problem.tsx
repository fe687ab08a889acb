import { ApiError, ConnectionError } from "@touchstone/sdk";
import type { TFunction } from "i18next";
import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.js";

/** What to do about an error, in the reader's language; the API's own detail stays in English beneath it. */
export function adviceFor(error: unknown, t: TFunction): string {
  if (error instanceof ConnectionError) return t("problem.offline");
  if (!(error instanceof ApiError)) return t("problem.crashed");
  if (error.problem.code === "tenant_suspended") return t("problem.suspended");
  switch (error.status) {
    case 400:
    case 422:
      return t("problem.invalid");
    case 401:
      return t("problem.signedOut");
    case 403:
      return t("problem.forbidden");
    case 404:
      return t("problem.notFound");
    case 412:
      return t("problem.conflict");
    case 429:
      return t("problem.limited", { seconds: error.retryAfterSeconds ?? 60 });
    default:
      return error.status >= 500 ? t("problem.server") : error.problem.detail;
  }
}

const ownWords = (error: unknown): boolean => error instanceof ApiError && [400, 409, 422].includes(error.status);

/** A failure with what to do next. Announced when it appears. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const advice = adviceFor(error, t);
  const problem = error instanceof ApiError ? error.problem : undefined;
  return (
    <div role="alert" className="flex gap-3 rounded-lg border border-bad/30 bg-bad-soft p-4 text-[0.93rem]">
      <CircleAlert aria-hidden className="mt-0.5 size-5 flex-none text-bad" />
      <div className="min-w-0 space-y-1.5">
        <p className="font-medium">{advice}</p>
        {problem && ownWords(error) && problem.detail !== advice && (
          <ul className="list-disc space-y-0.5 ps-5 break-words">
            {problem.errors.length > 0 ? (
              problem.errors.map((each) => (
                <li key={`${each.path}:${each.message}`}>
                  {each.path && <code className="me-1 text-[0.85em]">{each.path}</code>}
                  {each.message}
                </li>
              ))
            ) : (
              <li>{problem.detail}</li>
            )}
          </ul>
        )}
        {problem && problem.status >= 500 && problem.requestId && (
          <p className="text-[0.82rem] text-muted">
            {t("problem.requestId")}: <code className="select-all">{problem.requestId}</code>
          </p>
        )}
        {onRetry && (
          <Button onClick={onRetry} className="mt-1">
            {t("common.retry")}
          </Button>
        )}
      </div>
    </div>
  );
}
