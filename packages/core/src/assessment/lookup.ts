import { z } from "zod";
import { tenantId } from "../context/index.js";
import { listSharded } from "../table/index.js";
import { assessmentResults, resultPartitions } from "./entity.js";
import type { ResultImage } from "./evidence.js";
import type { Perspective } from "./rubric.js";
import { type Cell, cellSchema } from "./schema.js";

export const filedFigureSchema = cellSchema
  .extend({ panelId: z.string(), day: z.string() })
  .meta({ id: "FiledFigure", description: "A figure of a closed panel, as indicators read it." });
export type FiledFigure = z.infer<typeof filedFigureSchema>;

/** Local days, both included; a period is one. */
type Span = { from: string; to: string };

/** Everything that closed panels found about a subject within the span, oldest first: one query. */
export async function figuresOf(subjectId: string, { from, to }: Span): Promise<FiledFigure[]> {
  const { data } = await assessmentResults()
    .query.primary({ tenantId: tenantId(), subjectId })
    .between({ day: from }, { day: `${to}\uffff` })
    .go({ pages: "all" });
  return (data as ResultImage[]).flatMap(({ panelId, day, cells }) =>
    (JSON.parse(cells) as Cell[]).map((cell) => ({ ...cell, panelId, day })),
  );
}

/**
 * How far the assessors agreed whose scores an indicator of this criterion and perspective shows for the subject in the
 * period: the newest panel decides. Undefined without any.
 */
export async function agreementFor(
  subjectId: string,
  period: Span,
  perspective: Perspective,
  criterion: string,
): Promise<FiledFigure | undefined> {
  const figures = await figuresOf(subjectId, period);
  return figures.findLast((figure) => figure.perspective === perspective && figure.criterion === criterion && figure.mean !== null);
}

/** Stored results of the local days, in pages: for reconciliation. */
export async function* stored(from: string, to: string): AsyncGenerator<Record<string, unknown>[]> {
  for (let after: string | undefined; ; ) {
    const { items, last } = await listSharded({ partitions: resultPartitions(), limit: 500, order: "asc", after, from, to: `${to}$` });
    if (items.length > 0) yield items;
    if (!last) return;
    after = last;
  }
}
