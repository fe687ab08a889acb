import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, inDirectory, runAs } from "../context/index.js";
import { AppError } from "../errors/index.js";
import type { Ports } from "../ports/index.js";
import { connectTable } from "./connection.js";
import type { TenantCredentials } from "./sign.js";

const TABLE = "touchstone-sign";
const tenant = (n: number): Actor => ({ type: "job", tenantId: `tnt_0000000000000000000000000${n}`, name: "sign" });
const anonymous: Actor = { type: "anonymous" };

/** Access key of every request that left, with the partition key it asked for. */
let sent: { signedBy: string | undefined; key: string }[] = [];
let asked = 0;
let tenantCredentials: TenantCredentials;
beforeEach(() => {
  sent = [];
  asked = 0;
  tenantCredentials = async ({ tenantId, directory }) => ({
    accessKeyId: `${tenantId}${directory ? "-directory" : ""}`,
    secretAccessKey: "s",
    sessionToken: "t",
  });
});

type Wire = { headers: Record<string, string>; body: Uint8Array };
const table = connectTable({
  name: TABLE,
  region: "local",
  maxAttempts: 3,
  credentials: { accessKeyId: "function", secretAccessKey: "s" },
  tenantCredentials: (scope) => {
    asked++;
    return tenantCredentials(scope);
  },
  requestHandler: {
    handle: async ({ headers, body }: Wire) => {
      const signedBy = /Credential=([^/]+)\//.exec(headers.authorization ?? "")?.[1];
      sent.push({ signedBy, key: (JSON.parse(new TextDecoder().decode(body)) as { Key: { pk: { S: string } } }).Key.pk.S });
      throw Object.assign(new Error("reached the network"), { name: "Reached" });
    },
  },
});

const as = <T>(actor: Actor, work: () => Promise<T>): Promise<T> =>
  runAs({ actor, table, clock: () => new Date(), ports: {} as Ports, requestId: "sign" }, work);
const get = (pk: string) =>
  table.client.send(new GetItemCommand({ TableName: TABLE, Key: { pk: { S: pk }, sk: { S: "x" } } })).catch(() => {});
const idOf = (actor: Actor) => ("tenantId" in actor ? actor.tenantId : "");

describe("a command", () => {
  it("is signed with the credentials of the tenant it is sent for, also among many at once", async () => {
    const tenants = Array.from({ length: 60 }, (_, i) => tenant(i % 7));
    await Promise.all(tenants.map((actor) => as(actor, () => get(`${idOf(actor)}#x`))));
    expect(sent).toHaveLength(60);
    for (const { signedBy, key } of sent) expect(key).toBe(`${signedBy}#x`);
  });

  it("by the document client is signed the same way", async () => {
    await as(tenant(3), () =>
      table.documents.send(new GetCommand({ TableName: TABLE, Key: { pk: `${idOf(tenant(3))}#x`, sk: "x" } })).catch(() => {}),
    );
    expect(sent).toMatchObject([{ signedBy: idOf(tenant(3)) }]);
  });

  it("that touches the directory for a tenant asks for credentials that reach both", async () => {
    await as(tenant(1), () => inDirectory(() => get("directory#x")));
    expect(sent).toMatchObject([{ signedBy: `${idOf(tenant(1))}-directory` }]);
  });

  it("for nobody's tenant is signed with the function's own", async () => {
    await as(anonymous, () => inDirectory(() => get("directory#x")));
    expect(sent).toMatchObject([{ signedBy: "function" }]);
    expect(asked).toBe(0);
  });

  it("is not sent at all when there are no credentials for the tenant", async () => {
    tenantCredentials = () => Promise.reject(new AppError("unavailable", "no session"));
    const refused = as(tenant(1), () =>
      table.client.send(new GetItemCommand({ TableName: TABLE, Key: { pk: { S: `${idOf(tenant(1))}#x` }, sk: { S: "x" } } })),
    );
    await expect(refused).rejects.toMatchObject({ name: "AppError", code: "unavailable" });
    expect(sent).toEqual([]);
  });
});
