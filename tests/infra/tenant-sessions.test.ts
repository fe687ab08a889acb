import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { type Actor, inDirectory, runAs } from "@touchstone/core/context";
import type { Ports } from "@touchstone/core/ports";
import { connectTable, type TableConnection } from "@touchstone/core/table";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { tenantSessions } from "../../packages/functions/src/entry/tenant-sessions.js";
import { type FakeSts, startFakeSts } from "./aws.js";

const ROLE = "arn:aws:iam::111122223333:role/touchstone-ci-tenant-api";
const ARNS = { table: "arn:aws:dynamodb:eu-west-1:111122223333:table/t", key: "arn:aws:kms:eu-west-1:111122223333:key/k" };
const tenant = (n: number) => `tnt_0000000000000000000000000${n}`;

let sts: FakeSts;
let logged: Record<string, unknown>[];
let signedBy: string[];
let nowMs: number;
let table: TableConnection;

beforeAll(async () => {
  sts = await startFakeSts();
  sts.now = () => nowMs;
  vi.stubEnv("AWS_REGION", "eu-west-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "FUNCTION");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  vi.stubEnv("AWS_ENDPOINT_URL_STS", sts.endpoint);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sts.stop();
});
beforeEach(() => {
  sts.assumed.length = 0;
  logged = [];
  signedBy = [];
  nowMs = Date.now();
  table = connect();
});
afterEach(() => {
  delete sts.failure;
});

/** A connection as the functions have it; requests end before the network, and say who signed them. */
function connect(capacity?: number): TableConnection {
  const log = (entry: Record<string, unknown>) => void logged.push(entry);
  return connectTable({
    name: "t",
    maxAttempts: 1,
    tenantCredentials: tenantSessions({ roleArn: ROLE, arns: ARNS, log, now: () => nowMs, ...(capacity ? { capacity } : {}) }),
    requestHandler: {
      handle: async ({ headers }: { headers: Record<string, string> }) => {
        signedBy.push(/Credential=([^/]+)\//.exec(headers.authorization ?? "")?.[1] ?? "");
        throw Object.assign(new Error("reached the network"), { name: "Reached" });
      },
    },
  });
}

async function get(actor: Actor, key: string, directory = false): Promise<string | undefined> {
  const send = () => table.client.send(new GetItemCommand({ TableName: "t", Key: { pk: { S: key }, sk: { S: "x" } } }));
  const context = { actor, table, clock: () => new Date(), ports: {} as Ports, requestId: "sessions" };
  const error = await runAs(context, () => (directory ? inDirectory(send) : send())).catch((thrown: Error) => thrown);
  if (!(error instanceof Error) || error.name !== "Reached") throw error;
  return signedBy.at(-1);
}
const getAs = (n: number, directory = false) =>
  get({ type: "job", tenantId: tenant(n), name: "t" }, directory ? "directory#x" : `${tenant(n)}#x`, directory);

describe("a tenant's items", () => {
  it("are reached with a session of an hour that bears the tenant's name and reaches nobody else's", async () => {
    expect(await getAs(1)).toBe("ASIA1");
    expect(await getAs(2)).toBe("ASIA2");
    expect(await getAs(1)).toBe("ASIA1");
    expect(sts.assumed).toMatchObject([
      { roleArn: ROLE, sessionName: tenant(1), seconds: 3600 },
      { roleArn: ROLE, sessionName: tenant(2), seconds: 3600 },
    ]);
    const [first, second] = sts.assumed.map(({ policy }) => policy);
    expect(first).toContain(`"${tenant(1)}#*"`);
    expect(first).not.toMatch(/directory|tnt_0+2/);
    expect(second).toContain(`"${tenant(2)}#*"`);
    expect(second).not.toContain(tenant(1));
  });

  it("and the directory together need a session of their own", async () => {
    expect([await getAs(1), await getAs(1, true), await getAs(1, true)]).toEqual(["ASIA1", "ASIA2", "ASIA2"]);
    expect(sts.assumed[1]?.policy).toContain(`["${tenant(1)}#*","directory#*"]`);
  });

  it("cost one session for fifty requests at once", async () => {
    await Promise.all(Array.from({ length: 50 }, () => getAs(1)));
    expect(signedBy).toEqual(Array.from({ length: 50 }, () => "ASIA1"));
    expect(sts.assumed).toHaveLength(1);
  });

  it("are reached with a fresh session before the old one ends", async () => {
    await getAs(1);
    nowMs += 54 * 60_000;
    expect(await getAs(1)).toBe("ASIA1");
    nowMs += 2 * 60_000;
    expect(await getAs(1)).toBe("ASIA2");
  });

  it("of many tenants keep no more sessions than there is room for", async () => {
    table = connect(2);
    for (const n of [1, 2, 3, 3, 2]) await getAs(n);
    expect(sts.assumed.map(({ sessionName }) => sessionName)).toEqual([tenant(1), tenant(2), tenant(3)]);
    await getAs(1);
    expect(sts.assumed).toHaveLength(4);
  });
});

describe("where STS gives no session", () => {
  it("the request fails as temporarily unavailable, says so in the log, and is signed by nobody", async () => {
    sts.failure = { status: 403, code: "AccessDenied" };
    await expect(getAs(1)).rejects.toMatchObject({ code: "unavailable", status: 503, meta: { retryAfterSeconds: 1 } });
    expect(signedBy).toEqual([]);
    expect(logged).toMatchObject([{ level: "error", message: "no session for the tenant", tenantId: tenant(1) }]);
    expect(String(logged[0]?.error)).toContain("AccessDenied");
  });

  it("the next request asks again", async () => {
    sts.failure = { status: 403, code: "AccessDenied" };
    await expect(getAs(1)).rejects.toThrow();
    delete sts.failure;
    expect(await getAs(1)).toBe("ASIA1");
  });

  it("what belongs to no tenant is still reached, with the function's own credentials", async () => {
    sts.failure = { status: 403, code: "AccessDenied" };
    expect(await get({ type: "anonymous" }, "directory#x", true)).toBe("FUNCTION");
    expect(sts.assumed).toEqual([]);
  });
});
