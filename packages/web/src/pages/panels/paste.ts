import type { AssessorInput, Perspective } from "../../api/panels.js";

export type Pasted = { assessors: AssessorInput[]; problem?: { code: "line" | "subject"; line: number } };

const EMAIL = /[^\s<>,;，；"]+@[^\s<>,;，；"]+\.[^\s<>,;，；"]+/u;

/**
 * People from lines such as `Ann Lee, ann@example.com` or `Ann Lee <ann@example.com>`; spreadsheets paste with tabs.
 * A self-assessor's line ends with the external id of their subject, which `subjects` resolves.
 */
export function readPaste(text: string, perspective: Perspective, subjects: ReadonlyMap<string, string>): Pasted {
  const assessors: AssessorInput[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const email = EMAIL.exec(line)?.[0];
    const [before = "", after = ""] = email ? line.split(email) : [];
    const name = before.replace(/[\s,;，；<"]+$/u, "").replace(/^[\s"]+/, "");
    if (!email || name === "") return { assessors: [], problem: { code: "line", line: index + 1 } };
    const externalId = after.replace(/^[\s,;，；>"]+|[\s"]+$/gu, "");
    const subjectId = subjects.get(externalId);
    if (perspective === "self" && subjectId === undefined) return { assessors: [], problem: { code: "subject", line: index + 1 } };
    assessors.push({ name, email, perspective, ...(perspective === "self" && subjectId ? { subjectIds: [subjectId] } : {}) });
  }
  return { assessors };
}
