import type { PanelInput, Perspective } from "../../api/panels.js";
import type { LocalizedText } from "../../lib/locale.js";
import type { Pasted } from "./paste.js";

export type OwnCriterion = { id: number; name: string; guidance: string; low: string; high: string };

/** A panel while it is typed in; numbers are kept as they were typed. */
export type Draft = {
  name: LocalizedText | undefined;
  instructions: string;
  period: string;
  closesOn: string;
  rubricFrom: "scheme" | "own";
  schemeId: string;
  everyLeaf: boolean;
  criteria: OwnCriterion[];
  subjectIds: string[];
  people: string;
  perspective: Perspective;
  dropHighLow: boolean;
  severityCorrection: boolean;
  minimumRaters: string;
};

export const newCriterion = (id: number): OwnCriterion => ({ id, name: "", guidance: "", low: "1", high: "5" });

export const emptyDraft = (period: string, closesOn: string): Draft => ({
  name: undefined,
  instructions: "",
  period,
  closesOn,
  rubricFrom: "own",
  schemeId: "",
  everyLeaf: false,
  criteria: [newCriterion(1)],
  subjectIds: [],
  people: "",
  perspective: "expert",
  dropHighLow: false,
  severityCorrection: false,
  minimumRaters: "1",
});

/** Criteria that were named; their keys are numbers, since names may be in any script. */
export const namedCriteria = ({ criteria }: Draft): OwnCriterion[] => criteria.filter(({ name }) => name.trim() !== "");

/** What the API takes; undefined while something is missing that the form points out. */
export function inputOf(draft: Draft, pasted: Pasted, closesAt: string): PanelInput | undefined {
  const { name, instructions, period, subjectIds, dropHighLow, severityCorrection, minimumRaters } = draft;
  const rubric = rubricOf(draft);
  if (name === undefined || !draft.closesOn || pasted.problem || !rubric) return undefined;
  return {
    name,
    ...(instructions.trim() ? { instructions: instructions.trim() } : {}),
    period,
    closesAt,
    ...rubric,
    subjectIds,
    assessors: pasted.assessors,
    reminderDays: 3,
    settings: { dropHighLow, severityCorrection, minimumRaters: Number(minimumRaters) || 1, agreementThreshold: 0.667 },
  };
}

function rubricOf(draft: Draft): Pick<PanelInput, "rubric" | "rubricFrom"> | undefined {
  if (draft.rubricFrom === "scheme")
    return draft.schemeId
      ? { rubricFrom: { schemeId: draft.schemeId, ...(draft.everyLeaf ? { leaves: "all" as const } : {}) } }
      : undefined;
  const named = namedCriteria(draft);
  if (named.length === 0) return undefined;
  return {
    rubric: named.map(({ id, name, guidance, low, high }) => ({
      key: `criterion-${id}`,
      name: name.trim(),
      ...(guidance.trim() ? { guidance: guidance.trim() } : {}),
      scale: { low: Number(low), high: Number(high), step: 1 },
      levels: [],
      weight: 1,
    })),
  };
}
