import {
  BatchExecuteStatementCommand,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { type Actor, inDirectory, runAs } from "../context/index.js";
import type { Ports } from "../ports/index.js";
import { connectTable } from "./connection.js";
import { entityTemplates, isTenants, keyIn, keyTemplates } from "./testing/key-templates.js";

const MINE = "tnt_00000000000000000000000001";
const THEIRS = "tnt_00000000000000000000000002";
const TABLE = "touchstone-guard";

/** Whatever passes the guard arrives here and is answered with nothing. */
let sent = 0;
const table = connectTable({
  name: TABLE,
  region: "local",
  maxAttempts: 1,
  credentials: { accessKeyId: "a", secretAccessKey: "b" },
  requestHandler: {
    handle: async () => {
      sent++;
      throw Object.assign(new Error("reached the network"), { name: "Reached" });
    },
  },
});

const ports = {} as Ports;
const as = <T>(actor: Actor, work: () => Promise<T>): Promise<T> =>
  runAs({ actor, table, clock: () => new Date(), ports, requestId: "guard" }, work);
const tenant: Actor = { type: "job", tenantId: MINE, name: "guard" };
const system: Actor = { type: "system", name: "guard" };

type Command = Parameters<typeof table.client.send>[0];
async function outcome(actor: Actor, command: unknown, directory = false): Promise<string> {
  const before = sent;
  const send = () => table.client.send(command as Command);
  const error = await as(actor, () => (directory ? inDirectory(send) : send())).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  if (error?.name === "IsolationError") {
    expect(sent).toBe(before);
    return "refused";
  }
  return error?.name === "Reached" ? "sent" : String(error);
}

const S = (value: string) => ({ S: value });

/** Every way to reach an item or a range by this partition key. */
function attempts(field: string, key: string): [string, unknown][] {
  const Key = { pk: S(key), sk: S("x") };
  const TableName = TABLE;
  const own = { pk: S(`${MINE}#x`), sk: S("x") };
  const query = (expression: string, names?: Record<string, string>) =>
    new QueryCommand({
      TableName,
      ...(field === "pk" ? {} : { IndexName: field.slice(0, 4) }),
      KeyConditionExpression: expression,
      ExpressionAttributeValues: { ":k": S(key), ":s": S("x") },
      ...(names ? { ExpressionAttributeNames: names } : {}),
    });
  const inserts = (item: Record<string, { S: string }>) =>
    new BatchExecuteStatementCommand({
      Statements: [
        {
          Statement: `INSERT INTO "${TABLE}" VALUE {${Object.keys(item)
            .map((name) => `'${name}': ?`)
            .join(", ")}}`,
          Parameters: Object.values(item),
        },
      ],
    });
  const item = field === "pk" ? Key : { ...own, [field]: S(key) };
  const update = {
    TableName,
    Key: own,
    UpdateExpression: "SET #a = :k",
    ExpressionAttributeNames: { "#a": field },
    ExpressionAttributeValues: { ":k": S(key) },
  };
  const shared: [string, unknown][] = [
    ["Query", query(`${field} = :k`)],
    ["Query with an alias", query("#p = :k AND sk > :s", { "#p": field })],
    ["PutItem", new PutItemCommand({ TableName, Item: item })],
    [
      "BatchWrite",
      new BatchWriteItemCommand({ RequestItems: { [TABLE]: [{ PutRequest: { Item: own } }, { PutRequest: { Item: item } }] } }),
    ],
    [
      "TransactWrite put",
      new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName, Item: own } }, { Put: { TableName, Item: item } }] }),
    ],
    ["insert", inserts(item)],
  ];
  if (field !== "pk")
    return [
      ...shared,
      ["UpdateItem into the index", new UpdateItemCommand(update)],
      ["TransactWrite into the index", new TransactWriteItemsCommand({ TransactItems: [{ Update: update }] })],
    ];
  return [
    ...shared,
    ["GetItem", new GetItemCommand({ TableName, Key })],
    ["UpdateItem", new UpdateItemCommand({ TableName, Key, UpdateExpression: "SET a = :a", ExpressionAttributeValues: { ":a": S("x") } })],
    ["DeleteItem", new DeleteItemCommand({ TableName, Key })],
    ["BatchGet", new BatchGetItemCommand({ RequestItems: { [TABLE]: { Keys: [own, Key] } } })],
    ["BatchWrite delete", new BatchWriteItemCommand({ RequestItems: { [TABLE]: [{ DeleteRequest: { Key } }] } })],
    ["TransactGet", new TransactGetItemsCommand({ TransactItems: [{ Get: { TableName, Key } }] })],
    ["TransactWrite delete", new TransactWriteItemsCommand({ TransactItems: [{ Delete: { TableName, Key } }] })],
    [
      "TransactWrite check",
      new TransactWriteItemsCommand({
        TransactItems: [{ ConditionCheck: { TableName, Key, ConditionExpression: "attribute_exists(pk)" } }],
      }),
    ],
  ];
}

describe("the table's guard", () => {
  it("finds every index of every entity keyed by tenant or in the directory", () => {
    const found = entityTemplates();
    expect(found.length).toBeGreaterThan(25);
    for (const { template, file } of found) expect(template, file).toMatch(/^(\$\{tenantId\}#|directory#)/);
  });

  it("refuses another tenant's key of every entity and index, by every command, and sends one's own", async () => {
    const openList = { field: "gsi3pk", template: "${tenantId}#open-complaints#1" };
    for (const { field, template } of [...keyTemplates().filter(isTenants), openList]) {
      for (const [name, command] of attempts(field, keyIn(THEIRS, template)))
        expect(await outcome(tenant, command), `${name} ${template}`).toBe("refused");
      for (const [name, command] of attempts(field, keyIn(MINE, template)))
        expect(await outcome(tenant, command), `${name} ${template}`).toBe("sent");
      for (const [name, command] of attempts(field, keyIn(MINE, template)))
        expect(await outcome(system, command), `${name} ${template} as system`).toBe("refused");
    }
  });

  it("opens the directory only where it is asked to", async () => {
    const command = () => new GetItemCommand({ TableName: TABLE, Key: { pk: S("directory#key#x"), sk: S("key") } });
    expect(await outcome(tenant, command())).toBe("refused");
    expect(await outcome(tenant, command(), true)).toBe("sent");
    const foreign = new PutItemCommand({ TableName: TABLE, Item: { pk: S("directory#key#x"), sk: S("key"), tenantId: S(THEIRS) } });
    expect(await outcome(tenant, foreign, true)).toBe("refused");
  });

  it("lets only the system read what is due", async () => {
    const due = () =>
      new QueryCommand({
        TableName: TABLE,
        IndexName: "gsi2",
        KeyConditionExpression: "gsi2pk = :k",
        ExpressionAttributeValues: { ":k": S("due#3") },
      });
    expect(await outcome(system, due())).toBe("sent");
    expect(await outcome(tenant, due())).toBe("refused");
  });

  it.each([
    ["a scan", new ScanCommand({ TableName: TABLE })],
    ["free PartiQL", new ExecuteStatementCommand({ Statement: `SELECT * FROM "${TABLE}"` })],
    [
      "a PartiQL select in a batch",
      new BatchExecuteStatementCommand({
        Statements: [{ Statement: `SELECT * FROM "${TABLE}" WHERE pk = ?`, Parameters: [S(`${MINE}#x`)] }],
      }),
    ],
    [
      "an insert with a value in its text",
      new BatchExecuteStatementCommand({
        Statements: [{ Statement: `INSERT INTO "${TABLE}" VALUE {'pk': '${THEIRS}#x', 'sk': ?}`, Parameters: [S("x")] }],
      }),
    ],
    ["administration", new DescribeTableCommand({ TableName: TABLE })],
    [
      "a query by OR",
      new QueryCommand({ TableName: TABLE, KeyConditionExpression: "begins_with(pk, :k)", ExpressionAttributeValues: { ":k": S(MINE) } }),
    ],
    [
      "an update of the index by a function",
      new UpdateItemCommand({
        TableName: TABLE,
        Key: { pk: S(`${MINE}#x`), sk: S("x") },
        UpdateExpression: "SET gsi1pk = if_not_exists(gsi1pk, :k)",
        ExpressionAttributeValues: { ":k": S(`${THEIRS}#x`) },
      }),
    ],
    ["a tenant whose id merely begins like mine", new GetItemCommand({ TableName: TABLE, Key: { pk: S(`${MINE}0#x`), sk: S("x") } })],
    [
      "an item that names another tenant",
      new PutItemCommand({ TableName: TABLE, Item: { pk: S(`${MINE}#x`), sk: S("x"), tenantId: S(THEIRS) } }),
    ],
  ])("refuses %s", async (_what, command) => {
    expect(await outcome(tenant, command)).toBe("refused");
  });

  it("refuses everything without an acting tenant", async () => {
    await expect(table.client.send(new GetItemCommand({ TableName: TABLE, Key: { pk: S(`${MINE}#x`), sk: S("x") } }))).rejects.toThrow(
      "no acting tenant",
    );
  });
});
