import { currentOrUndefined } from "@touchstone/core/context";
import type { Ports } from "@touchstone/core/ports";
import { connectTable, type TableConnection } from "@touchstone/core/table";
import type { Deps } from "@touchstone/functions/deps";
import type { FunctionName } from "../../infra/build/functions.mjs";

/** One thing that a function asked of AWS, as IAM would see it; resources by their place, before they have names. */
export type Use = {
  by: FunctionName;
  action: string;
  resource: { kind: "table" | "index" | "jobs" | "files" | "mail"; name: string };
  /** Partition keys that a request to the table names. */
  keys: string[];
  /** Tenant and directory, where a session of the tenant signs; the function itself signs the rest. */
  session?: { tenantId: string; directory: boolean };
};

type Key = Record<string, string | { S?: string } | undefined>;
type Write = { Item?: Key; Key?: Key };
type Input = Write & {
  IndexName?: string;
  KeyConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Key;
  RequestItems?: Record<string, { Keys?: Key[] }>;
  TransactItems?: Record<string, Write>[];
  Statements?: { Statement: string; Parameters: { S?: string }[] }[];
};
type Asked = { action: string; index?: string; keys: string[] };

const text = (value: Key[string]): string => (typeof value === "string" ? value : value?.S) ?? "";
const keyOf = ({ Item, Key }: Write): string => text((Item ?? Key)?.pk);
const item = (action: string) => (input: Input) => [{ action, keys: [keyOf(input)] }];

const IN_TRANSACTION: Record<string, string> = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
};

/** IAM actions that a command needs (DynamoDB developer guide: transactions, and PartiQL, and IAM). */
const COMMANDS: Record<string, (input: Input) => Asked[]> = {
  GetItemCommand: item("GetItem"),
  PutItemCommand: item("PutItem"),
  UpdateItemCommand: item("UpdateItem"),
  DeleteItemCommand: item("DeleteItem"),
  QueryCommand: (input) => [{ action: "Query", keys: [partitionOf(input)], ...(input.IndexName ? { index: input.IndexName } : {}) }],
  BatchGetItemCommand: ({ RequestItems = {} }) =>
    Object.values(RequestItems).map(({ Keys = [] }) => ({ action: "BatchGetItem", keys: Keys.map((key) => text(key.pk)) })),
  TransactWriteItemsCommand: ({ TransactItems = [] }) =>
    TransactItems.flatMap((part) =>
      Object.entries(part).map(([kind, write]) => ({ action: IN_TRANSACTION[kind] ?? kind, keys: [keyOf(write)] })),
    ),
  BatchExecuteStatementCommand: ({ Statements = [] }) =>
    Statements.map(({ Statement, Parameters }) => {
      const names = [...Statement.matchAll(/'(\w+)': \?/g)].map(([, name]) => name);
      return { action: "PartiQLInsert", keys: [Parameters[names.indexOf("pk")]?.S ?? ""] };
    }),
};

function partitionOf({
  IndexName,
  KeyConditionExpression = "",
  ExpressionAttributeNames = {},
  ExpressionAttributeValues = {},
}: Input): string {
  const attribute = IndexName ? `${IndexName}pk` : "pk";
  const names = [attribute, ...Object.keys(ExpressionAttributeNames).filter((alias) => ExpressionAttributeNames[alias] === attribute)];
  for (const name of names) {
    const value = new RegExp(`(?<![\\w#:])${name}\\s*=\\s*(:\\w+)`).exec(KeyConditionExpression)?.[1];
    if (value) return text(ExpressionAttributeValues[value]);
  }
  throw new Error(`no partition in ${KeyConditionExpression}`);
}

/** Remembers what is asked of AWS, and by which function. */
export function usageRecorder() {
  const uses: Use[] = [];

  /** A connection of the function's own, as a Lambda function has it: what another one has cached is not there. */
  const watchedTable = (by: FunctionName, { name, client: { config } }: TableConnection): TableConnection => {
    const { endpoint, region, credentials } = config;
    const table = connectTable({ name, region, credentials, ...(endpoint ? { endpoint } : {}) });
    table.client.middlewareStack.add(
      (next, { commandName = "" }) =>
        (args) => {
          const context = currentOrUndefined();
          const session =
            context && "tenantId" in context.actor ? { tenantId: context.actor.tenantId, directory: context.directory } : undefined;
          for (const { action, index, keys } of askedBy(commandName, args.input as Input)) {
            const resource = index ? ({ kind: "index", name: index } as const) : ({ kind: "table", name: "" } as const);
            uses.push({ by, action: `dynamodb:${action}`, resource, keys, ...(session ? { session } : {}) });
          }
          return next(args);
        },
      { step: "serialize", name: "usage", priority: "low" },
    );
    return table;
  };

  const watchedPorts = (by: FunctionName, { queue, mailer, objects }: Ports): Ports => {
    const note = (kind: "jobs" | "files" | "mail", actions: string[], name = "") => {
      for (const action of actions) uses.push({ by, action, resource: { kind, name: action === "s3:ListBucket" ? "" : name }, keys: [] });
    };
    const noted = (actions: string[], key: string) => note("files", actions, key);
    return {
      queue: {
        send: (messages) => {
          note("jobs", ["sqs:SendMessage"]);
          return queue.send(messages);
        },
      },
      mailer: {
        send: (message) => {
          // Raw content counts as a raw mail, whichever version of the API takes it.
          note("mail", ["ses:SendRawEmail"]);
          return mailer.send(message);
        },
      },
      objects: {
        uploadUrl: (key, options) => {
          noted(["s3:PutObject"], key);
          return objects.uploadUrl(key, options);
        },
        downloadUrl: (key, options) => {
          noted(["s3:GetObject"], key);
          return objects.downloadUrl(key, options);
        },
        read: (key, offset) => {
          noted(READ, key);
          return objects.read(key, offset);
        },
        size: (key) => {
          noted(READ, key);
          return objects.size(key);
        },
        write: (key, body, contentType) => {
          const whole = typeof body === "string" || body instanceof Uint8Array;
          // A stream goes up in parts, which are cleared away when it ends early.
          noted(whole ? ["s3:PutObject"] : ["s3:PutObject", "s3:AbortMultipartUpload"], key);
          return objects.write(key, body, contentType);
        },
        remove: (key) => {
          noted(["s3:DeleteObject"], key);
          return objects.remove(key);
        },
      },
    };
  };

  return {
    uses,
    /** What a function is given, with everything it asks of AWS remembered under its name. */
    watched: (by: FunctionName, deps: Deps): Deps => ({
      ...deps,
      table: watchedTable(by, deps.table),
      ports: watchedPorts(by, deps.ports),
    }),
  };
}

/** Who may not list is told of a missing object that it is forbidden. */
const READ = ["s3:GetObject", "s3:ListBucket"];

function askedBy(command: string, input: Input): Asked[] {
  const asked = COMMANDS[command];
  if (!asked) throw new Error(`it is not known which actions ${command} needs`);
  return asked(input);
}
