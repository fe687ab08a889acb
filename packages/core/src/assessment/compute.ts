import { agreementOf } from "./agreement.js";
import { cellOf } from "./figures.js";
import { type Group, groupsOf, type Rating, scoreOf } from "./matrix.js";
import { notesOf } from "./notes.js";
import { overalls } from "./overall.js";
import type { Rubric } from "./rubric.js";
import type { Agreement, Cell, ResultSettings, Severity, SubjectResult } from "./schema.js";
import { type GroupSeverity, severityOf } from "./severity.js";

export type Judged = {
  rubric: Rubric;
  settings: ResultSettings;
  subjects: readonly { id: string; name: string }[];
  ratings: readonly Rating[];
};

export type Note = { code: string; message: string };
export type Results = { agreement: Agreement[]; severity: Severity[]; subjects: SubjectResult[]; notes: Note[] };

/**
 * What a panel found: agreement per criterion and perspective, severity per assessor, and a figure per subject,
 * criterion and perspective. A pure function of what was submitted, the same in every order of it.
 */
export function computeResults({ rubric, settings, subjects, ratings }: Judged): Results {
  const groups = groupsOf(
    ratings,
    subjects.map(({ id }) => id),
  );
  const found = groups.map((group) => ({
    group,
    severity: severityOf(group, rubric),
    agreement: rubric.map((criterion) => agreementOf(group, criterion, settings.agreementThreshold)),
  }));
  const cells = subjects.map(({ id }) => found.flatMap((part) => cellsOf(id, part, rubric, settings)));
  const overall = overalls(
    rubric,
    cells,
    groups.map(({ perspective }) => perspective),
  );
  const agreement = found.flatMap((part) => part.agreement);
  return {
    agreement,
    severity: found.flatMap((part) => part.severity.table),
    subjects: subjects.map(({ id, name }, index) => ({ subjectId: id, name, overall: overall[index] ?? [], cells: cells[index] ?? [] })),
    notes: notesOf({ found, cells: cells.flat(), settings }),
  };
}

type Part = { group: Group; severity: GroupSeverity; agreement: Agreement[] };

/** A subject's figures from one perspective, in the rubric's order. */
function cellsOf(subjectId: string, { group, severity, agreement }: Part, rubric: Rubric, settings: ResultSettings): Cell[] {
  return rubric.map(({ key, scale }, index) => {
    const given = group.raters.flatMap((rater) => {
      const score = scoreOf(group, rater, subjectId, key);
      return score === null
        ? []
        : [{ score, correction: settings.severityCorrection ? (severity.biasOf(rater) / 100) * (scale.high - scale.low) : 0 }];
    });
    return cellOf({
      perspective: group.perspective,
      criterion: key,
      scores: given.map(({ score }) => score),
      corrections: given.map(({ correction }) => correction),
      scale,
      settings,
      agreement: agreement[index],
    });
  });
}
