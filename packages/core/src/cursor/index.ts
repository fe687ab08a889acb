import { createHmac, timingSafeEqual } from "node:crypto";
import { now, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";

/** A secret that was replaced: what it signed still counts until the instant. */
export type PreviousSecret = { value: string; until: Date };

let secret: string | undefined;
let previous: PreviousSecret | undefined;

/** Sets the process's signing secret once, from the entry file; after a rotation also the one before it. */
export function useSigningSecret(value: string, before?: PreviousSecret): void {
  secret = value;
  previous = before;
}

/** MAC of a text under the process's signing secret, bound to a purpose so that one kind of token never passes for another. */
export function sign(purpose: string, text: string, bytes = 16): string {
  if (secret === undefined) throw new Error("no signing secret: call useSigningSecret() at start");
  return macOf(secret, purpose, text, bytes);
}

/** The same under the secret before the last rotation, for what was hashed with it and is kept longer than any link; undefined without one. */
export const signWithPrevious = (purpose: string, text: string, bytes = 16): string | undefined =>
  previous && macOf(previous.value, purpose, text, bytes);

/** Whether the MAC is of this text and purpose, under the secret or, for as long as that counts, the one before it. */
export function verify(purpose: string, text: string, mac: string, bytes = 16): boolean {
  if (sameText(sign(purpose, text, bytes), mac)) return true;
  return previous !== undefined && now() < previous.until && sameText(macOf(previous.value, purpose, text, bytes), mac);
}

const macOf = (key: string, purpose: string, text: string, bytes: number): string =>
  createHmac("sha256", key).update(`${purpose}\n${text}`).digest().subarray(0, bytes).toString("base64url");

function sameText(expected: string, actual: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(actual)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A position in a list, readable only by the list it came from: same tenant, route and filters. */
export function seal(route: string, filters: unknown, position: unknown): string {
  const payload = Buffer.from(JSON.stringify(position)).toString("base64url");
  return `${payload}.${sign("cursor", `${tenantId()}\n${route}\n${JSON.stringify(filters)}\n${payload}`)}`;
}

export function unseal<T>(route: string, filters: unknown, cursor: string): T {
  const [payload = "", mac = ""] = cursor.split(".");
  if (!verify("cursor", `${tenantId()}\n${route}\n${JSON.stringify(filters)}\n${payload}`, mac)) {
    throw new AppError(
      "cursor_invalid",
      "Use the nextCursor of the previous answer with the same filters, or leave the cursor out to begin again.",
    );
  }
  return JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as T;
}

/** A page of a list. `nextCursor` is null on the last page. */
export type Page<T> = { data: T[]; nextCursor: string | null };

export type PageRequest = { limit?: number | undefined; cursor?: string | undefined };

type ElectroQuery<T> = {
  go(options: {
    limit: number;
    cursor?: string | null;
    order?: "asc" | "desc";
    pages?: number;
  }): Promise<{ data: T[]; cursor: string | null }>;
};

export const DEFAULT_LIMIT = 25;

/** One page of an ElectroDB query; its own cursor, plain base64, never leaves unsealed. */
export async function page<T>(
  route: string,
  filters: unknown,
  request: PageRequest,
  query: ElectroQuery<T>,
  order: "asc" | "desc" = "desc",
): Promise<Page<T>> {
  const from = request.cursor ? unseal<string>(route, filters, request.cursor) : null;
  const { data, cursor } = await query.go({ limit: request.limit ?? DEFAULT_LIMIT, cursor: from, order });
  return { data, nextCursor: cursor ? seal(route, filters, cursor) : null };
}
