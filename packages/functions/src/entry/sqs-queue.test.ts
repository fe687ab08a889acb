import type { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { JobMessage } from "@touchstone/core/ports";
import { describe, expect, it } from "vitest";
import { createSqsQueue } from "./sqs-queue.js";

const job = (id: string): JobMessage => ({ tenantId: "tnt_1", kind: "import", id });

/** Refuses entries as told, request by request, and remembers the ids of the jobs that it took. */
function fakeSqs(refusals: { senderFault: boolean; bodies: (body: string) => boolean }[]) {
  const taken: string[] = [];
  const sizes: number[] = [];
  const send = async ({ input }: SendMessageBatchCommand) => {
    const refusal = refusals.shift();
    const entries = input.Entries ?? [];
    sizes.push(entries.length);
    const refused = entries.filter(({ MessageBody = "" }) => refusal?.bodies(MessageBody));
    taken.push(
      ...entries.filter((entry) => !refused.includes(entry)).map(({ MessageBody = "" }) => (JSON.parse(MessageBody) as JobMessage).id),
    );
    return { Failed: refused.map(({ Id }) => ({ Id, Code: "ServiceUnavailable", SenderFault: refusal?.senderFault })) };
  };
  const client = { send } as unknown as Pick<SQSClient, "send">;
  return { taken, sizes, queue: createSqsQueue({ queueUrl: "https://queue", client, pauseMs: 0 }) };
}

describe("the jobs queue on SQS", () => {
  it("sends any number of messages in requests of ten, equal ones once", async () => {
    const { queue, taken, sizes } = fakeSqs([]);
    const ids = Array.from({ length: 23 }, (_, index) => `imp_${index}`);
    await queue.send([...ids, ...ids].map(job));
    expect(taken).toEqual(ids);
    expect(sizes).toEqual([10, 10, 3]);
  });

  it("sends again only what SQS refused", async () => {
    const { queue, taken, sizes } = fakeSqs([{ senderFault: false, bodies: (body) => /imp_[12]"/.test(body) }]);
    await queue.send(["imp_1", "imp_2", "imp_3"].map(job));
    expect(taken).toEqual(["imp_3", "imp_1", "imp_2"]);
    expect(sizes).toEqual([3, 2]);
  });

  it("throws when SQS keeps refusing, and at once when the message itself is at fault", async () => {
    const always = { senderFault: false, bodies: () => true };
    await expect(fakeSqs([always, always, always, always]).queue.send([job("imp_1")])).rejects.toThrow("SQS refused 1 of 1");
    const faulty = fakeSqs([{ ...always, senderFault: true }]);
    await expect(faulty.queue.send([job("imp_1")])).rejects.toThrow("SQS refused");
    expect(faulty.sizes).toEqual([1]);
  });
});
