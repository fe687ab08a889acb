import { z } from "zod";
import { type Audience, isAddressed } from "../scoring/index.js";
import { MAX_DEPTH, tagOf } from "../subject/index.js";
import type { SubjectSnapshot } from "./schema.js";

/** Who is scored and ranked against whom: subjects, parents with all that lies below them, the values of a tag, or the tenant as a whole. */
export const boardFields = {
  by: z
    .enum(["subject", "parent", "tag", "tenant"])
    .default("subject")
    .describe(
      "subject: each by itself; parent: each with everything below it; tag: all subjects of one value of `tag`; tenant: all together.",
    ),
  tag: z.string().trim().min(1).max(64).optional().describe("The tag's key; needed with by=tag only."),
};

export type Board = { by: "subject" | "parent" | "tag" | "tenant"; tag?: string | undefined };

/** Checks that a tag is given exactly where it is needed. */
export function refineBoard({ by, tag }: Board, context: z.RefinementCtx): void {
  if (by === "tag" && tag === undefined)
    context.addIssue({ code: "custom", path: ["tag"], message: "by=tag needs tag, the key of the tag whose values are scored" });
  if (by !== "tag" && tag !== undefined)
    context.addIssue({ code: "custom", path: ["tag"], message: `tag belongs to by=tag; leave it out for by=${by}` });
}

export const boardName = ({ by, tag }: Board): string => (by === "tag" ? `tag:${tag}` : by);

/** What is scored as one: a subject, or a group with the subjects whose evidence it joins. `everybody` reads the tenant's own totals. */
export type Entrant = { subject: SubjectSnapshot; members: string[] | "everybody" | null };

/**
 * The groups of a board, from the subjects as they stood in the period: those of the audience are their members,
 * the others only say what lies below what. In the order of their ids.
 */
export function groupsOf(board: Board, subjects: readonly SubjectSnapshot[], audience: Audience | undefined): Entrant[] {
  const addressed = subjects.filter((subject) => isAddressed(audience, subject));
  if (board.by === "tenant")
    return [{ subject: groupSnapshot("tenant", "tenant", ""), members: audience ? addressed.map(({ id }) => id) : "everybody" }];
  const groups = board.by === "tag" ? byTag(board.tag ?? "", addressed) : byParent(subjects, new Set(addressed.map(({ id }) => id)));
  return groups.sort((a, b) => (a.subject.id < b.subject.id ? -1 : 1));
}

/** Ids of groups are words that no subject's id can be. */
function groupSnapshot(kind: "tenant" | "tag" | "parent", id: string, name: string): SubjectSnapshot {
  return { id, externalId: "", name, kind, parentId: null, tags: {} };
}

function byTag(key: string, subjects: readonly SubjectSnapshot[]): Entrant[] {
  const members = new Map<string, string[]>();
  for (const subject of subjects) {
    const { id } = subject;
    const value = tagOf(subject, key);
    if (value === undefined) continue;
    const own = members.get(value);
    if (own) own.push(id);
    else members.set(value, [id]);
  }
  return [...members].map(([value, ids]) => ({
    subject: { ...groupSnapshot("tag", `tag:${key}=${value}`, value), tags: { [key]: value } },
    members: ids,
  }));
}

/** Every subject that has others below it, with itself and all of them, as deep as subjects may be nested. Loops end where they begin. */
function byParent(subjects: readonly SubjectSnapshot[], addressed: ReadonlySet<string>): Entrant[] {
  const parentOf = new Map(subjects.map(({ id, parentId }) => [id, parentId]));
  const members = new Map<string, string[]>();
  for (const { id } of subjects) {
    const seen = new Set([id]);
    for (let above = parentOf.get(id); above && !seen.has(above) && seen.size <= MAX_DEPTH; above = parentOf.get(above)) {
      seen.add(above);
      const own = members.get(above);
      if (own) own.push(id);
      else members.set(above, [above, id]);
    }
  }
  return subjects.flatMap((subject) => {
    const own = members.get(subject.id)?.filter((id) => addressed.has(id)) ?? [];
    if (own.length === 0) return [];
    const group = { ...groupSnapshot("parent", `parent:${subject.id}`, subject.name), externalId: subject.externalId, tags: subject.tags };
    return [{ subject: group, members: own }];
  });
}

/** Whether an id is a group's: `tenant`, `tag:region=north`, `parent:sub_…`. */
export const isGroup = (id: string): boolean => id === "tenant" || id.startsWith("tag:") || id.startsWith("parent:");
