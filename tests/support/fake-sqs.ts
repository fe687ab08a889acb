import { createHash, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

type Stored = { id: string; body: string; attributes: Record<string, string>; hidden: boolean };

export type FakeSqs = {
  endpoint: string;
  /** Puts messages into a queue, which need not have been there. */
  fill(queue: string, bodies: { body: string; attributes?: Record<string, string> }[]): string;
  /** Bodies of what is in a queue, hidden or not. */
  bodies(queue: string): string[];
  /** Bodies of what anybody could receive now. */
  visible(queue: string): string[];
  stop(): Promise<void>;
};

type Call = {
  QueueUrl: string;
  MessageBody?: string;
  MaxNumberOfMessages?: number;
  ReceiptHandle?: string;
  Entries?: { Id: string; ReceiptHandle: string; VisibilityTimeout: number }[];
};

const md5 = (body: string): string => createHash("md5").update(body).digest("hex");
const nameOf = (url: string): string => new URL(url).pathname.split("/").at(-1) ?? "";

/** Queues in SQS's own protocol: what is received is hidden until it is deleted or shown again. */
export async function startFakeSqs(): Promise<FakeSqs> {
  const queues = new Map<string, Stored[]>();
  const queue = (name: string): Stored[] => queues.get(name) ?? queues.set(name, []).get(name) ?? [];
  const add = (name: string, body: string, attributes: Record<string, string> = {}) =>
    queue(name).push({ id: randomUUID(), body, attributes, hidden: false });
  const actions: Record<string, (call: Call, messages: Stored[]) => object> = {
    SendMessage: ({ QueueUrl, MessageBody = "" }) => {
      add(nameOf(QueueUrl), MessageBody);
      return { MessageId: randomUUID(), MD5OfMessageBody: md5(MessageBody) };
    },
    ReceiveMessage: ({ MaxNumberOfMessages = 1 }, messages) => {
      const taken = messages.filter(({ hidden }) => !hidden).slice(0, MaxNumberOfMessages);
      for (const message of taken) message.hidden = true;
      return { Messages: taken.map(received) };
    },
    DeleteMessage: ({ ReceiptHandle, QueueUrl }, messages) => {
      queues.set(
        nameOf(QueueUrl),
        messages.filter(({ id }) => id !== ReceiptHandle),
      );
      return {};
    },
    ChangeMessageVisibilityBatch: ({ Entries = [] }, messages) => {
      for (const { ReceiptHandle } of Entries) for (const message of messages) if (message.id === ReceiptHandle) message.hidden = false;
      return { Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] };
    },
  };
  const server = createServer(async (request, response) => {
    const action = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    const call = JSON.parse(await text(request)) as Call;
    response.setHeader("content-type", "application/x-amz-json-1.0");
    response.end(JSON.stringify(actions[action]?.(call, queue(nameOf(call.QueueUrl))) ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    fill: (name, messages) => {
      for (const { body, attributes } of messages) add(name, body, attributes);
      return `${endpoint}/111122223333/${name}`;
    },
    bodies: (name) => queue(name).map(({ body }) => body),
    visible: (name) => queue(name).flatMap(({ body, hidden }) => (hidden ? [] : [body])),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const received = ({ id, body, attributes }: Stored) => ({
  MessageId: id,
  ReceiptHandle: id,
  Body: body,
  MD5OfBody: md5(body),
  Attributes: { SentTimestamp: "1795262400000" },
  MessageAttributes: Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: "String", StringValue }]),
  ),
});
