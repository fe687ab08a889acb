import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { createStreamHandler } from "@touchstone/functions/stream/rollups";
import type { DynamoDBRecord } from "aws-lambda";
import { readRange } from "../../../packages/local/src/stream/range.js";
import type { Target } from "../target.js";
import type { Letter } from "./letter.js";

/** `done`: the letter may go. Otherwise it stays, and `words` say what is to be done. */
export type Redriven = { done: boolean; words: string };

export type Redriver = (letter: Letter) => Promise<Redriven>;

export type Source = { client: Pick<SQSClient, "send">; queueUrl: string; takesAll: boolean };

type Parts = {
  /** For what the stream or a schedule left undone; not needed for jobs. */
  target: Target | undefined;
  /** Where jobs go back to, and with `takesAll` whatever else is not recognised. */
  source: Source | undefined;
};

const NEEDS_TABLE: Redriven = { done: false, words: "say with --table which table its records are of" };
const REBUILD: Redriven = {
  done: false,
  words: "the stream keeps 24 hours and no longer has these records: run `npm run operate -- rebuild-rollups`, then drop the letter",
};

/** Does again what a letter says was left undone. Everything it sets in motion counts once, however often it is done. */
export function createRedriver({ target, source }: Parts): Redriver {
  return async ({ failure, body }) => {
    switch (failure.kind) {
      case "job":
        if (!source) return { done: false, words: "say with --to, or QUEUE_URL, to which queue it goes back" };
        return send(source, body);
      case "record":
        return target ? count(target, [failure.record]) : NEEDS_TABLE;
      case "stream": {
        if (!target) return NEEDS_TABLE;
        const records = await readRange(target.connection, failure.range);
        return records ? count(target, records) : REBUILD;
      }
      case "schedule":
        return scheduleMissed(failure.schedule);
      case "other":
        return source?.takesAll
          ? send(source, body)
          : { done: false, words: "nothing here knows what this is: read it with show, say its queue with --to" };
    }
  };
}

async function send({ client, queueUrl }: Source, body: string): Promise<Redriven> {
  await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
  return { done: true, words: "sent back to its queue" };
}

async function count({ deps }: Target, records: DynamoDBRecord[]): Promise<Redriven> {
  const { batchItemFailures } = await createStreamHandler(deps)({ Records: records });
  if (batchItemFailures.length > 0) return { done: false, words: `${batchItemFailures.length} of ${records.length} records fail again` };
  return { done: true, words: `${records.length} records counted` };
}

/** The next run of a schedule makes up for one that was missed. */
function scheduleMissed(schedule: string): Redriven {
  if (/dispatch/i.test(schedule)) return { done: true, words: "made up for by the minutes since" };
  if (!/reconcile/i.test(schedule)) return { done: false, words: `nothing here knows the schedule ${schedule}` };
  return { done: true, words: "made up for by the night after; to compare figures now: `npm run operate -- rebuild-rollups`" };
}
