import { type Rubric, rubricSchema } from "../assessment/index.js";
import { tenantId } from "../context/index.js";
import { AppError, type Problem, problemsOf } from "../errors/index.js";
import * as Subject from "../subject/index.js";
import { type Operation, put } from "../table/index.js";
import { panelParts } from "./entity.js";
import { rubricFrom } from "./rubric-from.js";
import { type AssessorInput, MAX_ASSESSMENTS, MAX_FIGURES, type RubricFrom } from "./schema.js";
import type { Content } from "./stored.js";

/** An item holds 400 KB; guidance in three languages for many criteria could exceed it. */
const MAX_BYTES = 350_000;

/** The rubric that was sent, or the one that follows from a scheme. */
export async function chosenRubric(input: {
  rubric?: Rubric | undefined;
  rubricFrom?: RubricFrom | undefined;
}): Promise<Rubric | undefined> {
  if (!input.rubricFrom) return input.rubric;
  const parsed = rubricSchema.safeParse(await rubricFrom(input.rubricFrom));
  if (parsed.success) return parsed.data;
  throw unprocessable("The scheme gives no usable rubric.", problemsOf(parsed.error.issues, "rubricFrom"));
}

/** The write that keeps rubric and subjects. */
export function putContent(panelId: string, content: Content): Operation {
  const json = JSON.stringify(content);
  const bytes = Buffer.byteLength(json);
  if (bytes > MAX_BYTES)
    throw new AppError(
      "unprocessable",
      `Rubric and subjects together take ${Math.ceil(bytes / 1000)} KB; at most ${MAX_BYTES / 1000} KB fit into a panel. Shorten the guidance or split the panel.`,
    );
  return put(panelParts().put({ tenantId: tenantId(), panelId, part: "content", json, epoch: 0 }).params());
}

/** Refuses subjects that the tenant does not have, and a panel too large to report on in one answer. */
export async function checkContent({ rubric, subjectIds }: Pick<Content, "rubric" | "subjectIds">): Promise<void> {
  const problems: Problem[] = [];
  const found = await Subject.existing(subjectIds);
  const seen = new Set<string>();
  for (const [index, id] of subjectIds.entries()) {
    const path = `subjectIds[${index}]`;
    if (!found.has(id)) problems.push({ path, code: "unknown", message: `there is no subject ${id}` });
    else if (seen.has(id)) problems.push({ path, code: "duplicate", message: `${id} is named twice` });
    seen.add(id);
  }
  const figures = subjectIds.length * rubric.length;
  if (figures > MAX_FIGURES) {
    const message = `${subjectIds.length} subjects × ${rubric.length} criteria are ${figures} figures; a panel takes ${MAX_FIGURES}: split it`;
    problems.push({ path: "subjectIds", code: "too_many", message });
  }
  if (problems.length > 0) throw unprocessable("The panel cannot be made like this.", problems);
}

/** What is wrong with assessors of these subjects, with paths such as `assessors[2].subjectIds`. */
export function assessorProblems(
  assessors: readonly Pick<AssessorInput, "email" | "perspective" | "subjectIds">[],
  subjectIds: readonly string[],
): Problem[] {
  const known = new Set(subjectIds);
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  let assessments = 0;
  for (const [index, { email, perspective, subjectIds: own }] of assessors.entries()) {
    const path = `assessors[${index}]`;
    const identity = `${email.toLowerCase()} ${perspective}`;
    const earlier = seen.get(identity);
    if (earlier !== undefined)
      problems.push({
        path: `${path}.email`,
        code: "duplicate",
        message: `${email} is assessor ${earlier + 1} from this perspective already`,
      });
    seen.set(identity, index);
    const strangers = (own ?? []).filter((id) => !known.has(id));
    for (const id of strangers)
      problems.push({ path: `${path}.subjectIds`, code: "unknown", message: `${id} is not among the panel's subjects` });
    assessments += own ? new Set(own).size : subjectIds.length;
  }
  if (assessments > MAX_ASSESSMENTS) {
    const message = `${assessments} assessments are asked for; a panel takes ${MAX_ASSESSMENTS}: give each assessor fewer subjects`;
    problems.push({ path: "assessors", code: "too_many", message });
  }
  return problems;
}

export const unprocessable = (lead: string, errors: Problem[]): AppError =>
  new AppError("unprocessable", `${lead} ${errors.map(({ path, message }) => `${path}: ${message}`).join("; ")}`.slice(0, 2000), {
    errors,
  });
