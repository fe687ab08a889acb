import { tenantId } from "../context/index.js";
import type { Answers } from "../survey/index.js";
import { listSharded } from "../table/index.js";
import { partitionsOf } from "./entity.js";

/** What analyses need of a response. */
export type Answered = { answers: Answers; subjectId?: string; tags?: Record<string, string> };

const PAGE = 500;

/** A survey's responses submitted within the instants (`to` exclusive), newest first, a page in memory at a time. */
export async function* newest(surveyId: string, from: string, to: string): AsyncGenerator<Answered[]> {
  for (let after: string | undefined; ; ) {
    const { items, last } = await listSharded<Answered & Record<string, unknown>>({
      partitions: partitionsOf(tenantId(), surveyId),
      limit: PAGE,
      order: "desc",
      after,
      from,
      to,
    });
    if (items.length > 0) yield items;
    if (!last) return;
    after = last;
  }
}
