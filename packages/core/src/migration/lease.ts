import { randomBytes } from "node:crypto";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { GetCommand, UpdateCommand, type UpdateCommandInput } from "@aws-sdk/lib-dynamodb";
import { LeaseLost } from "./books.js";
import { BOOKS } from "./books-key.js";
import type { OperatorTable } from "./operator-table.js";
import type { Time } from "./time.js";

/** A runner silent for so long is taken for dead. */
const LEASE_MS = 30_000;
/** How often a runner shows that it lives, and looks whether it has been told something. */
const BEAT_MS = 2_000;
const POLL_MS = 1_000;

/** What an operator may tell a runner while it works. Units are capacity units a second. */
export type Control = { paused?: boolean; stopping?: boolean; readUnits?: number; writeUnits?: number };

/** Who works on the table now. `until` in milliseconds of the epoch. */
export type Runner = Control & { holder: string; who: string; until: number };

/** Somebody else is running; `message` says who and until when. */
export class Busy extends Error {
  override name = "Busy";
}

/** The operator asked for an end. */
export class Stopped extends Error {
  override name = "Stopped";
}

export type Lease = {
  holder: string;
  /** Keeps the lease alive and obeys: waits while paused, throws `Stopped` or `LeaseLost`. Cheap between two beats. */
  beat(): Promise<void>;
  /** Ends all who share the lease at their next beat, with this error. */
  end(error: unknown): void;
  release(): Promise<void>;
};

const KEY = { pk: BOOKS, sk: "runner" };
const NAMES = { "#holder": "holder", "#until": "until" };

type Options = { time: Time; who: string; takeOver: boolean; signal?: AbortSignal | undefined; obey(control: Control): void };

/** Becomes the only runner of this table. Throws `Busy` while another one lives. */
export async function takeLease(table: OperatorTable, options: Options): Promise<Lease> {
  const { time, who, takeOver, signal, obey } = options;
  const holder = randomBytes(9).toString("base64url");
  await acquire(table, { holder, who, until: time.now() + LEASE_MS }, time.now(), takeOver);
  let beaten = time.now();
  let beating: Promise<void> | undefined;
  let ended: { error: unknown } | undefined;

  const renew = async (): Promise<Control> => {
    beaten = time.now();
    const control = await update(table, {
      UpdateExpression: "SET #until = :until",
      ConditionExpression: "#holder = :holder",
      ExpressionAttributeNames: NAMES,
      ExpressionAttributeValues: { ":until": beaten + LEASE_MS, ":holder": holder },
      ReturnValues: "ALL_NEW",
    });
    if (!control) throw new LeaseLost();
    return control;
  };
  const checked = async (): Promise<void> => {
    for (;;) {
      const control = await renew();
      obey(control);
      if (control.stopping) throw new Stopped("Stopped as told; npm run migrate -- run goes on from here.");
      if (!control.paused) return;
      await time.sleep(POLL_MS);
      if (signal?.aborted) return;
    }
  };
  return {
    holder,
    end: (error) => {
      ended ??= { error };
    },
    beat: async () => {
      if (ended) throw ended.error;
      if (signal?.aborted) throw new Stopped("Interrupted; npm run migrate -- run goes on from here.");
      if (!beating && time.now() - beaten >= BEAT_MS)
        beating = checked().finally(() => {
          beating = undefined;
        });
      await beating;
    },
    release: async () => {
      await update(table, {
        UpdateExpression: "REMOVE #holder, #until",
        ConditionExpression: "#holder = :holder",
        ExpressionAttributeNames: NAMES,
        ExpressionAttributeValues: { ":holder": holder },
      });
    },
  };
}

async function acquire(table: OperatorTable, runner: Runner, now: number, takeOver: boolean): Promise<void> {
  const taken = await update(table, {
    UpdateExpression: "SET #holder = :holder, #until = :until, #who = :who REMOVE #paused, #stopping, #read, #write",
    ...(takeOver ? {} : { ConditionExpression: "attribute_not_exists(#holder) OR #until < :now" }),
    ExpressionAttributeNames: {
      ...NAMES,
      "#who": "who",
      "#paused": "paused",
      "#stopping": "stopping",
      "#read": "readUnits",
      "#write": "writeUnits",
    },
    ExpressionAttributeValues: {
      ":holder": runner.holder,
      ":until": runner.until,
      ":who": runner.who,
      ...(takeOver ? {} : { ":now": now }),
    },
    ReturnValues: "ALL_NEW",
  });
  if (taken) return;
  const other = await currentRunner(table);
  throw new Busy(
    other
      ? `${other.who} is migrating this table; it has shown that it lives and holds it until ${new Date(other.until).toISOString()}.`
      : "Another runner has just ended: try again.",
  );
}

/** Whoever holds the table, alive or not. */
export async function currentRunner({ name, documents }: OperatorTable): Promise<Runner | undefined> {
  const { Item } = await documents.send(new GetCommand({ TableName: name, Key: KEY, ConsistentRead: true }));
  return Item?.holder === undefined ? undefined : (Item as Runner);
}

/** Tells the living runner something. Answers false when there is none. */
export async function tell(table: OperatorTable, control: Control, now: number): Promise<boolean> {
  const entries = Object.entries(control).filter(([, value]) => value !== undefined);
  const told = await update(table, {
    UpdateExpression: `SET ${entries.map((_, i) => `#c${i} = :c${i}`).join(", ")}`,
    ConditionExpression: "#until >= :now",
    ExpressionAttributeNames: { "#until": "until", ...Object.fromEntries(entries.map(([name], i) => [`#c${i}`, name])) },
    ExpressionAttributeValues: { ":now": now, ...Object.fromEntries(entries.map(([, value], i) => [`:c${i}`, value])) },
    ReturnValues: "ALL_NEW",
  });
  return told !== undefined;
}

/** The runner's record after the update, or undefined when the condition does not hold. */
async function update(
  { name, documents }: OperatorTable,
  input: Omit<UpdateCommandInput, "TableName" | "Key">,
): Promise<Control | undefined> {
  try {
    const { Attributes } = await documents.send(new UpdateCommand({ TableName: name, Key: KEY, ...input }));
    return (Attributes ?? {}) as Control;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
