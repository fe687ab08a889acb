import { QueryCommand, type QueryCommandOutput } from "@aws-sdk/lib-dynamodb";
import { current, now, nowInstant, runAs } from "@touchstone/core/context";
import type { JobMessage } from "@touchstone/core/ports";
import { DUE_SHARDS } from "@touchstone/core/table";
import type { Deps } from "../deps.js";
import { secondsBetween } from "../metrics/index.js";

const PAGE = 200;
/** At most this many pages of a shard in one run; the oldest come first and the next minute goes on. */
const MAX_PAGES = 10;

/** Kinds that wait in the due index. */
const KINDS: ReadonlySet<string> = new Set<JobMessage["kind"]>([
  "import",
  "report-run",
  "scoring-run",
  "complaint-clock",
  "panel",
  "personal-data",
]);

/**
 * Sends a job for everything whose moment has come. It changes nothing itself: an item stays due until its worker has
 * moved the moment on, so a missed minute is made up by the next, and a second run sends jobs that find nothing to do.
 * A running job is due again at the end of its lease, which is how the work of a dead worker comes back.
 */
export function createDispatcher(deps: Deps): () => Promise<void> {
  const { table, clock, ports } = deps;
  return () => runAs({ actor: { type: "system", name: "dispatcher" }, table, clock, ports, requestId: "dispatcher" }, () => dispatch(deps));
}

async function dispatch(deps: Deps): Promise<void> {
  const until = `${nowInstant()}#\uffff`;
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => shard);
  const due: Due = new Map();
  const runs = await Promise.allSettled(shards.map((shard) => dispatchShard(deps, shard, until, due)));
  for (const [kind, { items, oldest }] of due) deps.measure?.({ DueItems: items, DueAge: secondsBetween(oldest, now()) }, kind);
  const failures = runs.flatMap((run) => (run.status === "rejected" ? [run.reason as unknown] : []));
  // One shard in trouble holds up no other; the failure is still told, and the next minute tries again.
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${DUE_SHARDS} shards of the due index could not be dispatched`);
  deps.measure?.({ DispatcherRuns: 1 });
}

/** What was due, by kind of job: how many items, and since when the oldest of them. */
type Due = Map<string, { items: number; oldest: string }>;

function note(due: Due, kind: string, instant: string): void {
  const { items, oldest } = due.get(kind) ?? { items: 0, oldest: instant };
  due.set(kind, { items: items + 1, oldest: instant < oldest ? instant : oldest });
}

async function dispatchShard(deps: Deps, shard: number, until: string, due: Due): Promise<void> {
  let after: QueryCommandOutput["LastEvaluatedKey"];
  for (let page = 0; page < MAX_PAGES; page++) {
    const { Items = [], LastEvaluatedKey } = await current().table.documents.send(
      new QueryCommand({
        TableName: current().table.name,
        IndexName: "gsi2",
        KeyConditionExpression: "gsi2pk = :shard AND gsi2sk < :until",
        ExpressionAttributeValues: { ":shard": `due#${shard}`, ":until": until },
        Limit: PAGE,
        ...(after ? { ExclusiveStartKey: after } : {}),
      }),
    );
    const messages = Items.flatMap((item) => messageOf(deps, String(item.gsi2sk), due));
    if (messages.length > 0) await current().ports.queue.send(messages);
    if (!LastEvaluatedKey) return;
    after = LastEvaluatedKey;
  }
  deps.log({ level: "warning", message: "more is due than one run sends; the next run goes on", shard, sent: PAGE * MAX_PAGES });
}

/** Reads `<instant>#<tenantId>#<kind>#<id>`. */
function messageOf(deps: Deps, key: string, due: Due): JobMessage[] {
  const [instant = "", tenantId = "", kind = "", ...id] = key.split("#");
  if (tenantId && KINDS.has(kind) && id.length > 0) {
    note(due, kind, instant);
    return [{ tenantId, kind: kind as JobMessage["kind"], id: id.join("#") }];
  }
  deps.log({ level: "error", message: "an entry of the due index cannot be read", key });
  return [];
}
