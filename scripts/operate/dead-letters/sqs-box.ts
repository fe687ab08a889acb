import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
  type SQSClientConfig,
} from "@aws-sdk/client-sqs";
import type { Box } from "./box.js";
import { failureOf, type Letter } from "./letter.js";

/** While we look at them nobody else gets the messages; should we die, they come back by themselves. */
const HIDDEN_SECONDS = 600;
const PAGE = 10;

/** A dead-letter queue on SQS. Looking takes nothing away: what is not removed is visible again at once. */
export function openSqsBox(queueUrl: string, config: SQSClientConfig): Box & { client: SQSClient } {
  const client = new SQSClient(config);
  const receipts = new Map<string, string>();
  return {
    words: `Queue ${queueUrl}`,
    client,
    read: async (limit) => {
      const letters = new Map<string, Letter>();
      // A short poll asks some of SQS's machines only: one empty answer does not mean that the queue is.
      for (let empty = 0; empty < 3 && letters.size < limit; ) {
        const page = await receive(client, queueUrl, Math.min(PAGE, limit - letters.size));
        empty = page.length === 0 ? empty + 1 : 0;
        for (const message of page) {
          const letter = letterOf(message);
          letters.set(letter.id, letter);
          receipts.set(letter.id, message.ReceiptHandle ?? "");
        }
      }
      return [...letters.values()];
    },
    remove: async ({ id }) => {
      await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: receipts.get(id) ?? "" }));
      receipts.delete(id);
    },
    release: async () => {
      const held = [...receipts.values()];
      for (let start = 0; start < held.length; start += PAGE) await show(client, queueUrl, held.slice(start, start + PAGE));
      receipts.clear();
      client.destroy();
    },
  };
}

async function receive(client: SQSClient, QueueUrl: string, count: number): Promise<Message[]> {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: count,
      VisibilityTimeout: HIDDEN_SECONDS,
      WaitTimeSeconds: 0,
      MessageAttributeNames: ["All"],
      MessageSystemAttributeNames: ["All"],
    }),
  );
  return Messages;
}

const show = (client: SQSClient, QueueUrl: string, receipts: string[]) =>
  client.send(
    new ChangeMessageVisibilityBatchCommand({
      QueueUrl,
      Entries: receipts.map((ReceiptHandle, i) => ({ Id: String(i), ReceiptHandle, VisibilityTimeout: 0 })),
    }),
  );

function letterOf({ MessageId = "", Body = "", Attributes, MessageAttributes = {} }: Message): Letter {
  const attributes = Object.fromEntries(Object.entries(MessageAttributes).map(([name, { StringValue }]) => [name, StringValue]));
  const sent = Attributes?.SentTimestamp;
  return { id: MessageId, body: Body, at: sent ? new Date(Number(sent)).toISOString() : undefined, failure: failureOf(Body, attributes) };
}
