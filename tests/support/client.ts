import type { Answer, TestTenant } from "./product.js";

// biome-ignore lint/suspicious/noExplicitAny: bodies are read as a client without types would
export type Json = any;

/** Reads an answer as a careful client does: throws what was refused, and unwraps `data` unless it is a page. */
export async function ok(answer: Promise<Answer>): Promise<Json> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return "data" in body && !("nextCursor" in body) ? body.data : body;
}

/** The calls that tests make again and again, as whatever tenant `tenant` answers at the time. */
export function clientOf(tenant: () => TestTenant) {
  const etagOf = async (path: string): Promise<string> => (await tenant().call("GET", path)).headers.get("etag") ?? "";
  return {
    etagOf,
    get: (path: string) => ok(tenant().call("GET", path)),
    post: (path: string, body: unknown, headers?: Record<string, string>) => ok(tenant().call("POST", path, body, headers)),
    patch: async (path: string, body: unknown) => ok(tenant().call("PATCH", path, body, { "if-match": await etagOf(path) })),
    /** Status and words of a refusal. */
    refused: async (method: "GET" | "POST", path: string, body?: unknown) => {
      const answer = await tenant().call(method, path, body);
      return [answer.status, String(answer.body.detail)] as const;
    },
  };
}
