import { ApiError } from "@touchstone/sdk";
import type { FieldValues, Path, UseFormSetError } from "react-hook-form";

/**
 * Puts the API's field problems beside their fields: `questions[0].label` belongs to `questions.0.label`.
 * Answers whether every problem found its field; if not, the whole problem has to be shown.
 */
export function placeProblems<T extends FieldValues>(error: unknown, fields: readonly Path<T>[], setError: UseFormSetError<T>): boolean {
  if (!(error instanceof ApiError) || error.problem.errors.length === 0) return false;
  let placedAll = true;
  for (const { path, message } of error.problem.errors) {
    const name = path.replaceAll(/\[(\d+)\]/g, ".$1");
    const field = fields.find((each) => each === name);
    if (field) setError(field, { message });
    else placedAll = false;
  }
  return placedAll;
}
