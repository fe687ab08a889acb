import { AsyncLocalStorage } from "node:async_hooks";
import type { Clock, Ports } from "../ports/index.js";
import type { TableConnection } from "../table/connection.js";

/** Who acts. Every actor but the anonymous one and the system belongs to exactly one tenant. */
export type Actor =
  | { type: "api-key"; tenantId: string; keyId: string; scopes: readonly string[] }
  | { type: "member"; tenantId: string; memberId: string; role: string; email: string; scopes: readonly string[] }
  /** A person with a public or signed link: respondent, report reader. */
  | { type: "link"; tenantId: string; purpose: string }
  /** Stream consumers, queue workers and seeds working inside one tenant. */
  | { type: "job"; tenantId: string; name: string }
  | { type: "anonymous" }
  /** The dispatcher and the operators' scripts: may read the due index and the tenant directory, no tenant's data. */
  | { type: "system"; name: string };

export type Context = {
  actor: Actor;
  table: TableConnection;
  clock: Clock;
  ports: Ports;
  requestId: string;
  /** True only inside `inDirectory`: look-ups that happen before the tenant is known. */
  directory: boolean;
  /** Set while an Idempotency-Key is being served: ids are then derived from it, so a re-run after a crash creates nothing twice. */
  idempotency?: { seed: string; at: Date; next: number };
};

const storage = new AsyncLocalStorage<Context>();

/** The running context. Throws outside one: code that touches data must know for whom. */
export function current(): Context {
  const context = storage.getStore();
  if (!context) throw new Error("no context: wrap the call in runAs()");
  return context;
}

export const currentOrUndefined = (): Context | undefined => storage.getStore();

export function runAs<T>(context: Omit<Context, "directory">, work: () => T): T {
  return storage.run({ ...context, directory: false }, work);
}

/** Runs `work` as another actor with the table and clock of the running context. */
export function actAs<T>(actor: Actor, work: () => T): T {
  return storage.run({ ...current(), actor, directory: false }, work);
}

/** Opens the `directory#` prefix (key hashes, sessions, e-mail addresses, public links) for `work` alone. */
export function inDirectory<T>(work: () => T): T {
  return storage.run({ ...current(), directory: true }, work);
}

/** The acting tenant's id. Throws for actors without one. */
export function tenantId(): string {
  const { actor } = current();
  if (!("tenantId" in actor)) throw new Error(`the ${actor.type} actor has no tenant`);
  return actor.tenantId;
}

export const now = (): Date => current().clock();

/** The instant now as RFC 3339 UTC with whole milliseconds. */
export const nowInstant = (): string => now().toISOString();
