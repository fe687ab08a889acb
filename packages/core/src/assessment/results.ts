import { nowInstant, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { batchGet, commit, put } from "../table/index.js";
import { assessmentResults, shardOf } from "./entity.js";
import { PERSPECTIVES, type Perspective } from "./rubric.js";
import type { Cell } from "./schema.js";

/** Where the results of a panel are filed, and which closing or reopening says so. */
export type Filing = { panelId: string; day: string; epoch: number };

const AT_ONCE = 16;

/**
 * Makes the figures evidence: one item per subject and perspective. Subjects without any lose what an earlier closing
 * filed. Safe to run again; a run of an earlier epoch that comes late changes nothing.
 */
export async function fileResults(filing: Filing, subjects: readonly { subjectId: string; cells: readonly Cell[] }[]): Promise<void> {
  const jobs = subjects.flatMap(({ subjectId, cells }) =>
    PERSPECTIVES.map(
      (perspective) => () =>
        fileOne(
          filing,
          subjectId,
          perspective,
          cells.filter((cell) => cell.perspective === perspective),
        ),
    ),
  );
  await Promise.all(Array.from({ length: AT_ONCE }, () => drain(jobs)));
}

/** Takes the figures of these subjects out of the evidence again. */
export const withdrawResults = (filing: Filing, subjectIds: readonly string[]): Promise<void> =>
  fileResults(
    filing,
    subjectIds.map((subjectId) => ({ subjectId, cells: [] })),
  );

async function drain(jobs: (() => Promise<void>)[]): Promise<void> {
  for (let job = jobs.shift(); job; job = jobs.shift()) await job();
}

async function fileOne({ panelId, day, epoch }: Filing, subjectId: string, perspective: Perspective, cells: Cell[]): Promise<void> {
  // Before its first closing a panel has filed nothing that an empty list would have to replace.
  if (cells.length === 0 && epoch === 1) return;
  const superseded = new AppError("conflict", "a later closing or reopening has filed already");
  const item = {
    tenantId: tenantId(),
    subjectId,
    day,
    panelId,
    perspective,
    shard: shardOf(subjectId),
    epoch,
    cells: JSON.stringify(cells),
    updatedAt: nowInstant(),
  };
  const filed = assessmentResults()
    .put(item)
    .where((attribute, { notExists, lte, exists }) =>
      cells.length === 0
        ? `${exists(attribute.epoch)} AND ${lte(attribute.epoch, epoch)}`
        : `${notExists(attribute.epoch)} OR ${lte(attribute.epoch, epoch)}`,
    );
  try {
    await commit([put(filed.params(), () => superseded)]);
  } catch (error) {
    if (error !== superseded) throw error;
  }
}

/** The filed figures of a panel by subject, in the order of perspectives. */
export async function filedCells({ panelId, day }: Filing, subjectIds: readonly string[]): Promise<Map<string, Cell[]>> {
  const keys = subjectIds.flatMap((subjectId) =>
    PERSPECTIVES.map((perspective) => ({ pk: `${tenantId()}#assessed#${subjectId}`, sk: `${day}#${panelId}#${perspective}` })),
  );
  const items = await batchGet<{ subjectId: string; perspective: Perspective; cells: string }>(keys, { consistent: true });
  const ordered = items.sort((a, b) => PERSPECTIVES.indexOf(a.perspective) - PERSPECTIVES.indexOf(b.perspective));
  const bySubject = new Map<string, Cell[]>();
  for (const { subjectId, cells } of ordered)
    bySubject.set(subjectId, [...(bySubject.get(subjectId) ?? []), ...(JSON.parse(cells) as Cell[])]);
  return bySubject;
}
