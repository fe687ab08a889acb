import { AppError } from "@touchstone/core/errors";
import type { Context } from "hono";
import type { Env } from "./types.js";

export const etagOf = (version: number): string => `"${version}"`;

/** The version the caller read, from `If-Match`. Edits without one are refused: they would overwrite what others did. */
export function expectedVersion(c: Context<Env>): number {
  const header = c.req.header("if-match");
  if (header === undefined)
    throw new AppError("precondition_required", "Send If-Match with the ETag you read, so that nobody's change is lost.");
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new AppError("version_conflict", 'If-Match must be the ETag you read, such as "3".');
  return Number(version);
}
