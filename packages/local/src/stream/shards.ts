import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";

/** One shard and how far it has been read. */
export type Shard = {
  id: string;
  parentId: string | undefined;
  /** Sequence number of the last record handled; `undefined` before the first. */
  position: string | undefined;
  iterator: string | undefined;
  /** Set while the next read must begin with the record at `position`, to prove that nothing was lost behind it. */
  proving: boolean;
  /** Set after a gap: whatever comes next is accepted. */
  anyNext: boolean;
  finished: boolean;
};

export const newShard = (id: string, parentId: string | undefined, position: string | undefined): Shard => ({
  id,
  parentId,
  position,
  iterator: undefined,
  proving: false,
  anyNext: false,
  finished: false,
});

export type Gap = {
  shardId: string;
  /** The sequence number that had to come. */
  expected: string;
  /** The one that came instead; `undefined` when the stream ends before it. */
  found: string | undefined;
  /** True when the stream begins again below what was already handled. */
  rewound: boolean;
};

/** `closed` says that the shard has ended and nothing will ever follow. */
export type ShardPage = { records: _Record[]; nextIterator: string | undefined; closed: boolean; gap?: Gap };

const PAGE_SIZE = 1_000;

/** All shards of the stream, known ones kept with their position, parents before children. */
export async function listShards(
  client: DynamoDBStreamsClient,
  streamArn: string,
  known: ReadonlyMap<string, Shard>,
  positions: Readonly<Record<string, string>>,
): Promise<Map<string, Shard>> {
  const shards = new Map<string, Shard>();
  let start: string | undefined;
  do {
    const { StreamDescription: page } = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn, ...(start ? { ExclusiveStartShardId: start } : {}) }),
    );
    for (const { ShardId: id, ParentShardId: parentId } of page?.Shards ?? []) {
      if (id) shards.set(id, known.get(id) ?? newShard(id, parentId, positions[id]));
    }
    start = page?.LastEvaluatedShardId;
  } while (start);
  return shards;
}

/** A child is read only after its parent, or order would be lost. */
export function readableShards(shards: ReadonlyMap<string, Shard>): Shard[] {
  const parentDone = (shard: Shard) => shard.parentId === undefined || (shards.get(shard.parentId)?.finished ?? true);
  return [...shards.values()].filter((shard) => !shard.finished && parentDone(shard));
}

/** The records after the shard's position. `contiguous` says that sequence numbers count up by one, so that any loss shows. */
export async function readShard(client: DynamoDBStreamsClient, streamArn: string, shard: Shard, contiguous: boolean): Promise<ShardPage> {
  try {
    shard.iterator ??= await openIterator(client, streamArn, shard);
    const page = await client.send(new GetRecordsCommand({ ShardIterator: shard.iterator, Limit: PAGE_SIZE }));
    return prove(
      shard,
      { records: page.Records ?? [], nextIterator: page.NextShardIterator, closed: page.NextShardIterator === undefined },
      contiguous,
    );
  } catch (error) {
    shard.iterator = undefined;
    if (error instanceof ExpiredIteratorException) return { records: [], nextIterator: undefined, closed: false };
    if (error instanceof TrimmedDataAccessException && shard.position !== undefined) return lost(shard, undefined);
    throw error;
  }
}

async function openIterator(client: DynamoDBStreamsClient, streamArn: string, shard: Shard): Promise<string | undefined> {
  const from =
    shard.position === undefined
      ? ({ ShardIteratorType: "TRIM_HORIZON" } as const)
      : ({ ShardIteratorType: "AT_SEQUENCE_NUMBER", SequenceNumber: shard.position } as const);
  const { ShardIterator: iterator } = await client.send(new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shard.id, ...from }));
  shard.proving = shard.position !== undefined;
  return iterator;
}

function prove(shard: Shard, page: ShardPage, contiguous: boolean): ShardPage {
  const [first, ...rest] = page.records;
  if (shard.proving) {
    if (first?.dynamodb?.SequenceNumber === shard.position) {
      shard.proving = false;
      return proveOrder(shard, { ...page, records: rest }, contiguous);
    }
    if (first || contiguous) return lost(shard, first?.dynamodb?.SequenceNumber);
    return page;
  }
  return proveOrder(shard, page, contiguous);
}

function proveOrder(shard: Shard, page: ShardPage, contiguous: boolean): ShardPage {
  const found = page.records[0]?.dynamodb?.SequenceNumber;
  if (found === undefined) return page;
  const accept = !contiguous || shard.anyNext;
  shard.anyNext = false;
  if (accept) return page;
  const expected = BigInt(shard.position ?? "0") + 1n;
  return BigInt(found) === expected
    ? page
    : { ...page, gap: { shardId: shard.id, expected: `${expected}`, found, rewound: BigInt(found) < expected } };
}

/** What was read last is no longer there: begin at the oldest record that is. */
function lost(shard: Shard, found: string | undefined): ShardPage {
  const expected = shard.position ?? "1";
  const rewound = found === undefined || BigInt(found) < BigInt(expected);
  shard.iterator = undefined;
  shard.proving = false;
  shard.position = undefined;
  shard.anyNext = true;
  return { records: [], nextIterator: undefined, closed: false, gap: { shardId: shard.id, expected, found, rewound } };
}
