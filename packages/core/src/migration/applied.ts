import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { actAs, current, inDirectory, now } from "../context/index.js";
import { perTable } from "../table/index.js";
import { BOOKS, headKey } from "./books-key.js";

/** So long a process trusts what it was told; one that is run again closes its gate within this time. */
const TRUST_MS = 60_000;

type Known = { applied: boolean; untilMs: number };

const known = perTable(() => new Map<string, Known>());

/** Whether every stored item has the shape that the migration gives, so that code may rely on it. */
export async function isApplied(id: string): Promise<boolean> {
  const answers = known();
  const answer = answers.get(id);
  if (answer && answer.untilMs > now().getTime()) return answer.applied;
  const { table } = current();
  const { Item } = await actAs({ type: "system", name: "migrations" }, () =>
    inDirectory(() => table.documents.send(new GetCommand({ TableName: table.name, Key: { pk: BOOKS, sk: headKey(id) } }))),
  );
  const applied = Item?.state === "applied";
  answers.set(id, { applied, untilMs: now().getTime() + TRUST_MS });
  return applied;
}
