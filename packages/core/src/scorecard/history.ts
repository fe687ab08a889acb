import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { current } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import * as Subject from "../subject/index.js";
import { isGroup } from "./board.js";
import { periodOf } from "./cards.js";
import { rounded } from "./display.js";
import { pointsKey } from "./entity.js";
import type { HistoryFilter, ScorecardPoint } from "./schema.js";

type StoredPoint = Pick<ScorecardPoint, "scorecardId" | "schemeVersion" | "status" | "n" | "revision" | "createdAt"> & {
  from: string;
  period: string;
  score?: number;
  low?: number;
  high?: number;
  grade?: string;
};

const AFTER_EVERY_DAY = "9999-12-31";

/** A subject's scores over time, newest period first: of each period the highest scheme version and its last revision. */
export async function history(subjectId: string, request: PageRequest & HistoryFilter): Promise<Page<ScorecardPoint>> {
  const { limit = DEFAULT_LIMIT, cursor, ...filter } = request;
  if (!isGroup(subjectId)) await Subject.fromId(subjectId);
  const route = `scorecards of ${subjectId}`;
  let before = cursor ? unseal<string>(route, filter, cursor) : AFTER_EVERY_DAY;
  const data: ScorecardPoint[] = [];
  for (;;) {
    const found = await pointsBefore(subjectId, filter, before, limit + 1);
    for (const point of found) {
      if (point.from === before) continue;
      if (data.length === limit) return { data, nextCursor: seal(route, filter, before) };
      before = point.from;
      data.push(publicOf(point));
    }
    if (found.length === 0) return { data, nextCursor: null };
  }
}

/** Points of periods that begin before the date, newest first. A key goes on after the date, so the date itself is left out. */
async function pointsBefore(subjectId: string, filter: HistoryFilter, before: string, limit: number): Promise<StoredPoint[]> {
  const { table } = current();
  const { pk, low, high } = pointsKey(subjectId, filter.schemeId, filter.grain, before);
  const { Items = [] } = await table.documents.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :low AND :high",
      ExpressionAttributeValues: { ":pk": pk, ":low": low, ":high": high },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items as StoredPoint[];
}

const publicOf = ({ score = null, ...point }: Omit<StoredPoint, "score"> & { score?: number | null }): ScorecardPoint => ({
  scorecardId: point.scorecardId,
  schemeVersion: point.schemeVersion,
  period: periodOf(point.period),
  status: point.status,
  score,
  scoreRounded: rounded(score),
  low: point.low ?? null,
  high: point.high ?? null,
  grade: point.grade ?? null,
  n: point.n,
  revision: point.revision,
  createdAt: point.createdAt,
});
