import { createHash } from "node:crypto";
import { createServer, type RequestListener, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

type Listening = { endpoint: string; stop(): Promise<void> };

async function listen(answer: RequestListener): Promise<Listening> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export type FakeSqs = Listening & { bodies(): string[] };

type Entry = { Id: string; MessageBody: string };

/** Takes message batches in SQS's own protocol and remembers their bodies. */
export async function startFakeSqs(): Promise<FakeSqs> {
  const received: string[] = [];
  const listening = await listen(async (request, response) => {
    const { Entries } = JSON.parse(await text(request)) as { Entries: Entry[] };
    received.push(...Entries.map(({ MessageBody }) => MessageBody));
    const Successful = Entries.map(({ Id, MessageBody }) => ({
      Id,
      MessageId: Id,
      MD5OfMessageBody: createHash("md5").update(MessageBody).digest("hex"),
    }));
    response.setHeader("content-type", "application/x-amz-json-1.0");
    response.end(JSON.stringify({ Successful, Failed: [] }));
  });
  return { ...listening, bodies: () => received };
}

export type AssumedRole = { roleArn: string; sessionName: string; policy: string; seconds: number };
export type FakeSts = Listening & {
  /** Every role taken on so far; its credentials' access key is `ASIA` and its place in this list. */
  assumed: AssumedRole[];
  /** What STS answers from now on: credentials, or an error with this status and code. */
  failure?: { status: number; code: string };
  now(): number;
};

const SESSION_MS = 3_600_000;

/** Hands out credentials in STS's own protocol and remembers for what. */
export async function startFakeSts(): Promise<FakeSts> {
  const assumed: AssumedRole[] = [];
  const listening = await listen(async (request, response) => {
    const form = new URLSearchParams(await text(request));
    response.setHeader("content-type", "text/xml");
    if (fake.failure) {
      response.statusCode = fake.failure.status;
      response.end(`<ErrorResponse><Error><Code>${fake.failure.code}</Code><Message>no</Message></Error></ErrorResponse>`);
      return;
    }
    const field = (name: string) => form.get(name) ?? "";
    assumed.push({
      roleArn: field("RoleArn"),
      sessionName: field("RoleSessionName"),
      policy: field("Policy"),
      seconds: Number(field("DurationSeconds")),
    });
    const expiration = new Date(fake.now() + SESSION_MS).toISOString();
    response.end(
      `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>ASIA${assumed.length}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken><Expiration>${expiration}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
    );
  });
  const fake: FakeSts = { ...listening, assumed, now: Date.now };
  return fake;
}

export type SignedRequest = { accessKey: string; operation: string; body: string };
export type RecordingProxy = Listening & { requests: SignedRequest[] };

/** Stands before the engine and remembers who signed what. */
export async function startRecordingProxy(engine: string): Promise<RecordingProxy> {
  const requests: SignedRequest[] = [];
  const listening = await listen(async (incoming, response) => {
    const body = await text(incoming);
    const { authorization = "", "x-amz-target": target } = incoming.headers;
    requests.push({
      accessKey: /Credential=([^/]+)\//.exec(authorization)?.[1] ?? "",
      operation: String(target).split(".")[1] ?? "",
      body,
    });
    const forwarded = request(new URL(incoming.url ?? "/", engine), { method: incoming.method, headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    forwarded.on("error", () => response.destroy());
    forwarded.end(body);
  });
  return { ...listening, requests };
}
