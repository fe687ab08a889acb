import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Context, currentOrUndefined } from "../context/index.js";
import { covers, DUE, scopeOf } from "./key-scope.js";

/** Thrown when a command reaches outside the acting tenant: always a bug, never a client's mistake. */
export class IsolationError extends Error {
  override name = "IsolationError";
}

type Value = string | { S?: string } | undefined;
type Key = Record<string, Value>;
type Expression = {
  KeyConditionExpression?: string;
  UpdateExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, Value>;
};
type Write = { Item?: Key; Key?: Key } & Expression;

const INDEX_KEYS = ["gsi1pk", "gsi2pk", "gsi3pk"] as const;

/** Attributes of an item that say whose it is. */
const CHECKED: ReadonlySet<string> = new Set(["pk", "tenantId", ...INDEX_KEYS]);

const text = (value: Value): string | undefined => (typeof value === "string" ? value : value?.S);

function refuse(command: string, why: string): never {
  throw new IsolationError(`${command} refused: ${why}`);
}

function checkKey(command: string, context: Context, key: string | undefined): void {
  if (key === undefined) refuse(command, "its partition key cannot be read");
  if (!covers(scopeOf(context), key)) refuse(command, `the ${context.actor.type} actor may not touch ${key.slice(0, 48)}`);
}

/** The due index has its own prefix; its entries still belong to the tenant that their table key names. */
function checkIndexKey(command: string, context: Context, index: string, key: string): void {
  if (index === "gsi2pk") {
    if (!key.startsWith(DUE)) refuse(command, "an entry of the due index must start with due#");
  } else checkKey(command, context, key);
}

function checkItem(command: string, context: Context, item: Key): void {
  checkKey(command, context, text(item.pk));
  for (const index of INDEX_KEYS) {
    const key = text(item[index]);
    if (key !== undefined) checkIndexKey(command, context, index, key);
  }
  const owner = text(item.tenantId);
  if ("tenantId" in context.actor && owner !== undefined && owner !== context.actor.tenantId)
    refuse(command, "the item names another tenant");
}

/** Every value that the expression assigns or compares to this attribute. */
function valuesOf(command: string, attribute: string, expression: string, input: Expression): string[] {
  const aliases = Object.entries(input.ExpressionAttributeNames ?? {}).flatMap(([alias, name]) => (name === attribute ? [alias] : []));
  const values: string[] = [];
  for (const name of [attribute, ...aliases]) {
    const mentions = expression.match(new RegExp(`(?<![\\w#:])${name}(?![\\w#])`, "g"))?.length ?? 0;
    const assigned = [...expression.matchAll(new RegExp(`(?<![\\w#:])${name}\\s*=\\s*(:\\w+)`, "g"))];
    const removed = [...expression.matchAll(new RegExp(`REMOVE[^:=]*${name}(?![\\w#])`, "g"))].length;
    if (mentions > assigned.length + removed) refuse(command, `${attribute} is used in a way the guard cannot read`);
    for (const match of assigned) {
      const value = text(input.ExpressionAttributeValues?.[match[1] ?? ""]);
      if (value === undefined) refuse(command, `${attribute} has no readable value`);
      values.push(value);
    }
  }
  return values;
}

function checkWrite(command: string, context: Context, write: Write): void {
  if (write.Item) {
    checkItem(command, context, write.Item);
    return;
  }
  checkKey(command, context, text(write.Key?.pk));
  if (!write.UpdateExpression) return;
  for (const index of INDEX_KEYS)
    for (const key of valuesOf(command, index, write.UpdateExpression, write)) checkIndexKey(command, context, index, key);
  for (const owner of valuesOf(command, "tenantId", write.UpdateExpression, write)) {
    if ("tenantId" in context.actor && owner !== context.actor.tenantId) refuse(command, "the update names another tenant");
  }
}

function checkQuery(command: string, context: Context, input: Expression & { IndexName?: string }): void {
  const attribute = input.IndexName ? `${input.IndexName}pk` : "pk";
  const keys = valuesOf(command, attribute, input.KeyConditionExpression ?? "", input);
  if (keys.length === 0) refuse(command, "it names no partition key");
  for (const key of keys) {
    if (attribute === "gsi2pk" && context.actor.type === "system" && key.startsWith(DUE)) continue;
    checkKey(command, context, key);
  }
}

/** Attribute names of statements seen before; a table has few shapes of items. */
const shapes = new Map<string, string[]>();

/** Only `INSERT INTO "table" VALUE {'name': ?, …}` with every value a parameter. */
function namesIn(command: string, table: string, source: string): string[] {
  const seen = shapes.get(source);
  if (seen) return seen;
  const body = new RegExp(`^INSERT INTO "${table}" VALUE \\{((?:'\\w+': \\?(?:, )?)+)\\}$`).exec(source)?.[1];
  if (body === undefined) refuse(command, "only parameterised inserts are allowed");
  const names = [...body.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? "");
  if (shapes.size < 1000) shapes.set(source, names);
  return names;
}

function checkStatement(command: string, context: Context, table: string, statement: { Statement?: string; Parameters?: Value[] }): void {
  const names = namesIn(command, table, statement.Statement ?? "");
  if (names.length !== statement.Parameters?.length) refuse(command, "it has more names than parameters");
  const item: Key = {};
  for (const [i, name] of names.entries()) if (CHECKED.has(name)) item[name] = statement.Parameters?.[i];
  checkItem(command, context, item);
}

type AnyInput = Write &
  Expression & {
    IndexName?: string;
    RequestItems?: Record<string, { Keys?: Key[] } | { PutRequest?: { Item: Key }; DeleteRequest?: { Key: Key } }[]>;
    TransactItems?: Record<string, Write>[];
    Statements?: { Statement?: string; Parameters?: Value[] }[];
  };

const CHECKS: Record<string, (command: string, context: Context, table: string, input: AnyInput) => void> = {
  GetItemCommand: (command, context, _table, input) => checkWrite(command, context, input),
  PutItemCommand: (command, context, _table, input) => checkWrite(command, context, input),
  UpdateItemCommand: (command, context, _table, input) => checkWrite(command, context, input),
  DeleteItemCommand: (command, context, _table, input) => checkWrite(command, context, input),
  QueryCommand: (command, context, _table, input) => checkQuery(command, context, input),
  BatchGetItemCommand: checkBatch,
  BatchWriteItemCommand: checkBatch,
  TransactGetItemsCommand: checkTransaction,
  TransactWriteItemsCommand: checkTransaction,
  BatchExecuteStatementCommand: (command, context, table, input) => {
    for (const statement of input.Statements ?? []) checkStatement(command, context, table, statement);
  },
};

function checkBatch(command: string, context: Context, _table: string, input: AnyInput): void {
  for (const requests of Object.values(input.RequestItems ?? {})) {
    if (!Array.isArray(requests)) for (const key of requests.Keys ?? []) checkKey(command, context, text(key.pk));
    else
      for (const request of requests) {
        if (request.PutRequest) checkItem(command, context, request.PutRequest.Item);
        else checkKey(command, context, text(request.DeleteRequest?.Key.pk));
      }
  }
}

function checkTransaction(command: string, context: Context, _table: string, input: AnyInput): void {
  for (const item of input.TransactItems ?? []) for (const write of Object.values(item)) checkWrite(command, context, write);
}

/**
 * The second wall around a tenant (the first is that every key is built from the acting tenant):
 * inspects every outgoing command and refuses one that reaches elsewhere, scans, or cannot be read.
 */
export function guard(client: DynamoDBClient, table: string): void {
  client.middlewareStack.add(
    (next, handler) => async (args) => {
      const command = handler.commandName ?? "unknown";
      const context = currentOrUndefined();
      if (!context) refuse(command, "there is no acting tenant");
      const check = CHECKS[command];
      if (!check) refuse(command, "this command is not allowed");
      check(command, context, table, args.input as AnyInput);
      return next(args);
    },
    { step: "serialize", name: "tenantGuard", priority: "high" },
  );
}
