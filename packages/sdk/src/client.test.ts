import { describe, expect, it } from "vitest";
import { ApiError, bodyOf, ConnectionError, createClient } from "./index.js";

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });

function clientThatGets(respond: (request: Request) => Response | Promise<Response>) {
  const requests: Request[] = [];
  const client = createClient({
    baseUrl: "http://api.test",
    csrfToken: () => "token-1",
    fetch: async (request) => {
      requests.push(request);
      return respond(request);
    },
  });
  return { client, requests };
}

describe("the client", () => {
  it("sends the CSRF token and an idempotency key with writes, and neither with reads", async () => {
    const { client, requests } = clientThatGets(() => answer(200, { data: [], nextCursor: null }));
    await client.GET("/v1/subjects");
    await client.POST("/v1/subjects", { body: { externalId: "m1", name: "Shop", kind: "merchant", tags: {} } });
    const [read, write] = requests;
    expect(read?.headers.get("x-csrf-token")).toBeNull();
    expect(read?.headers.get("idempotency-key")).toBeNull();
    expect(write?.headers.get("x-csrf-token")).toBe("token-1");
    expect(write?.headers.get("idempotency-key")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("throws the API's problem document as a typed error", async () => {
    const problem = { type: "urn:x", title: "Not valid", status: 400, detail: "name: too short", code: "invalid", requestId: "req_1" };
    const errors = [{ path: "name", code: "too_small", message: "too short" }];
    const { client } = clientThatGets(() => answer(400, { ...problem, errors }, { "content-type": "application/problem+json" }));
    const error = await client.GET("/v1/subjects").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect((error as ApiError).problem).toMatchObject({ code: "invalid", errors });
  });

  it("tells how long to wait when the API says so", async () => {
    const { client } = clientThatGets(() => answer(429, { code: "rate_limited" }, { "retry-after": "30" }));
    await expect(client.GET("/v1/subjects")).rejects.toMatchObject({ retryAfterSeconds: 30, status: 429 });
  });

  it("makes a problem of an answer that did not come from the API", async () => {
    const { client } = clientThatGets(
      () => new Response("<h1>Bad gateway</h1>", { status: 502, headers: { "content-type": "text/html" } }),
    );
    await expect(client.GET("/v1/subjects")).rejects.toMatchObject({ code: "unavailable", status: 502 });
  });

  it("tells an unreachable server from a refusal", async () => {
    const { client } = clientThatGets(() => Promise.reject(new TypeError("Failed to fetch")));
    await expect(client.GET("/v1/subjects")).rejects.toBeInstanceOf(ConnectionError);
  });

  it("hands over the body of a success", async () => {
    const { client } = clientThatGets(() => answer(200, { data: [], nextCursor: "c" }));
    expect(await bodyOf(client.GET("/v1/subjects"))).toEqual({ data: [], nextCursor: "c" });
  });
});
