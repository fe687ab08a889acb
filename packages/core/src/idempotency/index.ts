import { createHash } from "node:crypto";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { current, now, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { TTL_ATTRIBUTE } from "../table/index.js";

const KEPT_SECONDS = 24 * 3600;
/** After this long without an answer the process that ran the request is taken for dead, and the request may run again. */
const LEASE_MS = 60_000;
/** Below DynamoDB's 400 KB an item, with room for the keys. */
const MAX_ANSWER_BYTES = 350_000;

export type Answer = { status: number; body: string; headers: Record<string, string> };
export type Ticket = { seed: string; at: Date; key: { pk: string; sk: string } };

type Stored = {
  bodyHash: string;
  startedAt: number;
  expiresAtEpoch: number;
  status?: number;
  body?: string;
  headers?: Record<string, string>;
};

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Claims the key for this request: either a ticket (go ahead) or the answer given before.
 * The same key with another body, or while the first request still runs, is refused.
 */
export async function begin(method: string, path: string, key: string, body: string): Promise<Ticket | Answer> {
  const { table } = current();
  const seed = sha(`${tenantId()}\n${method}\n${path}\n${key}`);
  const place = { pk: `${tenantId()}#idempotency#${seed}`, sk: "request" };
  const at = now();
  const epoch = Math.floor(at.getTime() / 1000);
  const claim = { ...place, bodyHash: sha(body), startedAt: at.getTime(), [TTL_ATTRIBUTE]: epoch + KEPT_SECONDS };
  try {
    await table.documents.send(
      new PutCommand({
        TableName: table.name,
        Item: claim,
        ConditionExpression: "attribute_not_exists(pk) OR #ttl <= :now",
        ExpressionAttributeNames: { "#ttl": TTL_ATTRIBUTE },
        ExpressionAttributeValues: { ":now": epoch },
      }),
    );
    return { seed, at, key: place };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return again(place, claim.bodyHash, seed, at);
  }
}

async function again(place: { pk: string; sk: string }, bodyHash: string, seed: string, at: Date): Promise<Ticket | Answer> {
  const { table } = current();
  const { Item } = await table.documents.send(new GetCommand({ TableName: table.name, Key: place, ConsistentRead: true }));
  const stored = Item as Stored | undefined;
  if (!stored) throw new AppError("idempotency_running", "Try again in a moment.", { retryAfterSeconds: 1 });
  if (stored.bodyHash !== bodyHash)
    throw new AppError("idempotency_mismatch", "Use a new Idempotency-Key for a new request, or send the first body again.");
  if (stored.status !== undefined) return { status: stored.status, body: stored.body ?? "", headers: stored.headers ?? {} };
  if (at.getTime() - stored.startedAt < LEASE_MS)
    throw new AppError("idempotency_running", "Wait for the first request's answer, then send it again to read it.", {
      retryAfterSeconds: 2,
    });
  // The first run died. Ids derive from the key and its first start, so running again creates nothing twice.
  await takeOver(place, stored.startedAt, at.getTime());
  return { seed, at: new Date(stored.startedAt), key: place };
}

async function takeOver(place: { pk: string; sk: string }, startedAt: number, leasedAt: number): Promise<void> {
  const { table } = current();
  try {
    await table.documents.send(
      new UpdateCommand({
        TableName: table.name,
        Key: place,
        UpdateExpression: "SET leasedAt = :now",
        ConditionExpression:
          "startedAt = :started AND attribute_not_exists(#status) AND (attribute_not_exists(leasedAt) OR leasedAt < :stale)",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":now": leasedAt, ":started": startedAt, ":stale": leasedAt - LEASE_MS },
      }),
    );
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException)
      throw new AppError("idempotency_running", "The request is being run again right now.", { retryAfterSeconds: 2 });
    throw error;
  }
}

/** Keeps the answer for replays. An answer too large to keep leaves the claim, so that a replay says so instead of acting twice. */
export async function finish(ticket: Ticket, answer: Answer): Promise<void> {
  const { table } = current();
  const tooLarge = Buffer.byteLength(answer.body) > MAX_ANSWER_BYTES;
  const body = tooLarge ? JSON.stringify({ note: "The answer was too large to keep; the request was carried out once." }) : answer.body;
  await table.documents.send(
    new UpdateCommand({
      TableName: table.name,
      Key: ticket.key,
      UpdateExpression: "SET #status = :status, body = :body, headers = :headers",
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: { ":status": answer.status, ":body": body, ":headers": answer.headers },
    }),
  );
}

/** Gives the key back after a request that changed nothing (a refusal), so that a corrected one may use it. */
export async function release(ticket: Ticket): Promise<void> {
  const { table } = current();
  await table.documents.send(new DeleteCommand({ TableName: table.name, Key: ticket.key }));
}
