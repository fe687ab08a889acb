import {
  type AttributeValue,
  BatchExecuteStatementCommand,
  type BatchStatementResponse,
  ConditionalCheckFailedException,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { current } from "../context/index.js";

export type InsertOutcome = "created" | "exists";

/** DynamoDB's own limit of statements in a batch. */
const BATCH = 25;
const ATTEMPTS = 8;
const RETRYABLE = new Set([
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
  "RequestLimitExceeded",
  "InternalServerError",
  "TransactionConflict",
  "ItemCollectionSizeLimitExceeded",
]);

/** Inserts one item that must not exist yet. */
export async function insert(item: Record<string, unknown>): Promise<InsertOutcome> {
  const { table } = current();
  try {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: marshall(item, { removeUndefinedValues: true }),
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
    return "created";
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return "exists";
    throw error;
  }
}

type Statement = { Statement: string; Parameters: AttributeValue[] };

/**
 * Inserts items that must not exist yet, each with its own outcome: PartiQL inserts are the only batch
 * that is conditional per item without a transaction's double price. Items must have distinct keys.
 */
export async function insertMany(items: Record<string, unknown>[]): Promise<InsertOutcome[]> {
  const { table } = current();
  const statements = items.map((item) => statementOf(table.name, item));
  const outcomes: InsertOutcome[] = new Array(items.length);
  const batches: number[][] = [];
  for (let start = 0; start < items.length; start += BATCH)
    batches.push(Array.from({ length: Math.min(BATCH, items.length - start) }, (_, i) => start + i));
  await Promise.all([runBatches(batches, statements, outcomes), runBatches(batches, statements, outcomes)]);
  return outcomes;
}

async function runBatches(batches: number[][], statements: Statement[], outcomes: InsertOutcome[]): Promise<void> {
  for (let batch = batches.shift(); batch; batch = batches.shift()) await insertBatch(batch, statements, outcomes);
}

async function insertBatch(indices: number[], statements: Statement[], outcomes: InsertOutcome[]): Promise<void> {
  let pending = indices;
  for (let attempt = 0; pending.length > 0; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * 2 ** attempt));
    const answer = await current().table.client.send(
      new BatchExecuteStatementCommand({ Statements: pending.flatMap((i) => statements[i] ?? []) }),
    );
    pending = pending.filter((index, i) => !settle(index, answer.Responses?.[i], outcomes, attempt));
  }
}

function settle(index: number, response: BatchStatementResponse | undefined, outcomes: InsertOutcome[], attempt: number): boolean {
  const code = response?.Error?.Code;
  if (code === undefined) outcomes[index] = "created";
  else if (code === "DuplicateItem") outcomes[index] = "exists";
  else if (RETRYABLE.has(code) && attempt < ATTEMPTS) return false;
  else throw new Error(`insert failed: ${code} ${response?.Error?.Message ?? ""}`);
  return true;
}

function statementOf(table: string, item: Record<string, unknown>): Statement {
  const names: string[] = [];
  const Parameters: AttributeValue[] = [];
  for (const [name, value] of Object.entries(marshall(item, { removeUndefinedValues: true }))) {
    names.push(`'${name}': ?`);
    Parameters.push(value);
  }
  return { Statement: `INSERT INTO "${table}" VALUE {${names.join(", ")}}`, Parameters };
}
