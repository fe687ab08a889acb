import { setTimeout as delay } from "node:timers/promises";
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { JobMessage, Queue } from "@touchstone/core/ports";

export type SqsQueueOptions = { queueUrl: string; client?: Pick<SQSClient, "send">; pauseMs?: number };

const ENTRIES_PER_REQUEST = 10;
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 50;

/** The jobs queue on SQS. Equal messages of one call are sent once; resolves when SQS has taken every one, else throws. */
export function createSqsQueue({ queueUrl, client = new SQSClient({}), pauseMs = FIRST_PAUSE_MS }: SqsQueueOptions): Queue {
  return {
    send: async (messages) => {
      const bodies = [...new Set(messages.map(bodyOf))];
      for (let start = 0; start < bodies.length; start += ENTRIES_PER_REQUEST) {
        await sendAll(client, queueUrl, bodies.slice(start, start + ENTRIES_PER_REQUEST), pauseMs);
      }
    },
  };
}

const bodyOf = ({ tenantId, kind, id }: JobMessage): string => JSON.stringify({ tenantId, kind, id });

/** SQS can take some entries of a request and refuse others: only those are sent again. */
async function sendAll(client: Pick<SQSClient, "send">, queueUrl: string, bodies: string[], pauseMs: number): Promise<void> {
  let waiting = bodies;
  for (let attempt = 1; ; attempt += 1) {
    const Entries = waiting.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    if (Failed.length === 0) return;
    if (attempt === ATTEMPTS || Failed.some(({ SenderFault }) => SenderFault)) {
      throw new Error(`SQS refused ${Failed.length} of ${bodies.length} messages: ${Failed[0]?.Code} ${Failed[0]?.Message ?? ""}`);
    }
    const refused = new Set(Failed.map(({ Id }) => Id));
    waiting = waiting.filter((_, index) => refused.has(String(index)));
    await delay(pauseMs * 2 ** (attempt - 1));
  }
}
