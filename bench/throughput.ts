import { BatchWriteItemCommand, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { Storage } from "../packages/local/src/runtime/storage.js";
import { inParallel, measured, post, type Row, round, type Section, startServer, timed } from "./support.js";
import { type BenchTenant, benchResponse } from "./tenant.js";

const WIDTH = 8;
const PUTS = 2000;
const BATCHES = 160;
const QUERIES = 500;

const rawItem = (n: string, i: number) =>
  marshall({
    pk: `raw#${n}#${i}`,
    sk: "x",
    gsi1pk: `rawlist#${i % 4}`,
    gsi1sk: `${n}${String(i).padStart(8, "0")}`,
    answers: benchResponse("s", i).answers,
    filler: "x".repeat(250),
  });

type Floor = { ms: number; cpuMs: number };

const per = ({ ms, cpuMs }: Floor, count: number): Floor => ({ ms: ms / count, cpuMs: cpuMs / count });

/** What the engine does without us: the ratio is what our layers cost. */
async function raw({ client }: Storage): Promise<{ put: Floor; batch: Floor; query: Floor }> {
  const TableName = "touchstone";
  const put = await measured(() => inParallel(PUTS, WIDTH, (i) => client.send(new PutItemCommand({ TableName, Item: rawItem("p", i) }))));
  const batch = await measured(() =>
    inParallel(BATCHES, 2, (b) =>
      client.send(
        new BatchWriteItemCommand({
          RequestItems: { [TableName]: Array.from({ length: 25 }, (_, j) => ({ PutRequest: { Item: rawItem("b", b * 25 + j) } })) },
        }),
      ),
    ),
  );
  const query = await measured(() =>
    inParallel(QUERIES, WIDTH, (i) =>
      client.send(
        new QueryCommand({
          TableName,
          IndexName: "gsi1",
          KeyConditionExpression: "gsi1pk = :k",
          ExpressionAttributeValues: { ":k": { S: `rawlist#${i % 4}` } },
          Limit: 25,
        }),
      ),
    ),
  );
  return { put: per(put, PUTS), batch: per(batch, BATCHES * 25), query: per(query, QUERIES) };
}

export async function throughput(storage: Storage, tenant: BenchTenant): Promise<Section> {
  const server = await startServer({ endpoint: storage.engine.connection.endpoint, tableName: storage.table.name });
  const single = (from: number, count: number) =>
    inParallel(count, WIDTH, (i) => post(server.port, "/v1/responses", tenant.key, benchResponse(tenant.surveyId, from + i, "single")));
  const batch = (from: number, count: number) =>
    inParallel(count, 2, (b) =>
      post(server.port, "/v1/responses:batch", tenant.key, {
        records: Array.from({ length: 500 }, (_, j) => benchResponse(tenant.surveyId, (from + b) * 500 + j, "batch")),
      }),
    );
  const list = (count: number) =>
    inParallel(count, WIDTH, () => post(server.port, `/v1/responses?surveyId=${tenant.surveyId}&limit=25`, tenant.key, undefined, "GET"));
  const floor = await raw(storage);
  // The first requests pay for compilation; a server that runs is measured.
  await single(0, 1500);
  await batch(0, 4);
  await list(200);
  const measure = async (name: string, records: number, least: Floor, work: () => Promise<void>): Promise<Row> => {
    const before = await server.usage();
    const { ms } = await timed(work);
    const after = await server.usage();
    const wall = ms / records;
    return {
      operation: name,
      "raw engine ms": round(least.ms, 3),
      "API ms": round(wall, 3),
      "API / raw": round(wall / least.ms, 2),
      "SDK alone CPU ms": round(least.cpuMs, 3),
      "our CPU ms": round((after.cpuMs - before.cpuMs) / records, 3),
      "RSS MB": round(after.rssMb, 0),
    };
  };
  const rows = [
    await measure("create one response (against PutItem)", 3000, floor.put, () => single(10_000, 3000)),
    await measure("a response in a batch of 500 (against BatchWriteItem)", 8000, floor.batch, () => batch(100, 16)),
    await measure("list 25 responses (against Query of 25)", 500, floor.query, () => list(500)),
  ];
  await server.stop();
  return {
    title: "API against raw engine",
    note: `Milliseconds a record or request, ${WIDTH} clients for single calls, 2 for batches. “Our CPU” is user and system time of the API process: key check, validation, signing, HTTP both ways; the engine is a process of its own. “SDK alone” is what the AWS SDK takes in this process for the raw operation, with nothing of ours.`,
    rows,
  };
}
