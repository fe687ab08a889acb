import { type AttributeValue, DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { IsolationError } from "../table/index.js";
import { BOOKS } from "./books-key.js";
import { UNTOUCHABLE } from "./changes.js";

/** An operator's way to the table: across tenants, for migrations alone. Nothing that serves requests holds one. */
export type OperatorTable = { name: string; client: DynamoDBClient; documents: DynamoDBDocumentClient };

type Input = {
  Key?: { pk?: AttributeValue | string };
  Item?: { pk?: AttributeValue | string };
  UpdateExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
};

const READS = new Set(["ScanCommand", "GetItemCommand", "QueryCommand", "DescribeTableCommand"]);

/**
 * Connects with the operator's own credentials; a product's connection scans never. This one scans and updates, but it
 * deletes nothing, puts whole items only into its books, and never rewrites where an item lies, whose it is or what it is.
 */
export function connectOperator({ name, ...config }: { name: string } & DynamoDBClientConfig): OperatorTable {
  const client = new DynamoDBClient(config);
  client.middlewareStack.add(
    (next, handler) => (args) => {
      check(handler.commandName ?? "unknown", args.input as Input);
      return next(args);
    },
    { step: "serialize", name: "operatorGuard", priority: "high" },
  );
  return { name, client, documents: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }) };
}

function check(command: string, input: Input): void {
  if (READS.has(command)) return;
  const key = keyOf(input);
  if (command === "PutItemCommand" && key === BOOKS) return;
  if (command !== "UpdateItemCommand") throw new IsolationError(`${command} refused: a migration reads and updates`);
  const aliases = input.UpdateExpression?.match(/#\w+/g) ?? [];
  const touched = aliases.map((alias) => input.ExpressionAttributeNames?.[alias]).find((name) => UNTOUCHABLE.includes(name ?? ""));
  if (touched !== undefined) throw new IsolationError(`${command} refused: a migration never changes ${touched}`);
  if (/(?:\b(?:SET|REMOVE|ADD|DELETE)|,)\s*[^#:\s]/i.test(input.UpdateExpression ?? ""))
    throw new IsolationError(`${command} refused: every attribute is to be named by an alias`);
}

function keyOf({ Key, Item }: Input): string | undefined {
  const pk = (Key ?? Item)?.pk;
  return typeof pk === "string" ? pk : pk?.S;
}
