import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { confidenceSchema, matrixSchema, matrixWithGapsSchema } from "../shapes.js";
import { ICC_FORMS, type IccForm, intraclassCorrelations } from "./icc.js";
import { kendallW } from "./kendall-w.js";

const icc = method({
  name: "icc",
  summary: "Intraclass correlation in its six forms, with F tests and intervals",
  formula:
    "ICC(1,1) = (B−W)/(B+(k−1)W); ICC(2,1) = (B−E)/(B+(k−1)E+k(J−E)/n); ICC(3,1) = (B−E)/(B+(k−1)E); ICC(1,k) = (B−W)/B; ICC(2,k) = (B−E)/(B+(J−E)/n); ICC(3,k) = (B−E)/B; mean squares B subjects, J raters, E residual, W within subjects",
  source: "Shrout & Fleiss 1979, Psychol. Bull. 86:420-428; intervals of ICC(2,·): McGraw & Wong 1996, Psychol. Methods 1:30-46",
  input: z.object({ ratings: matrixWithGapsSchema.describe("Subjects × raters; a subject with a gap (null) is left out") }),
  params: z.strictObject({ confidence: confidenceSchema }),
  example: {
    input: {
      ratings: [
        [9, 2, 5, 8],
        [6, 1, 3, 2],
        [8, 4, 6, 8],
        [7, 1, 2, 6],
        [10, 5, 6, 9],
        [6, 2, 4, 7],
      ],
    },
  },
  compute({ ratings }, { confidence }) {
    const complete = ratings.filter((row): row is number[] => row.every((rating) => rating !== null));
    const left = ratings.length - complete.length;
    const { forms, ...details } = intraclassCorrelations(complete, confidence);
    const data = Object.fromEntries(ICC_FORMS.map((form) => [form, forms[form].value])) as Record<IccForm, number>;
    const warnings = left > 0 ? [`${left} of ${ratings.length} subjects have gaps and were left out.`] : [];
    return result(data, warnings, { ...details, forms, confidence });
  },
});

const concordance = method({
  name: "kendallW",
  summary: "Kendall's W: how far raters agree on an order",
  formula: "W = 12 S / (m² (n³ − n) − m Σ (t³ − t)), S = Σ (R_i − m (n + 1)/2)²; χ² = m (n − 1) W, n − 1 degrees of freedom",
  source: "Kendall & Babington Smith 1939, Ann. Math. Stat. 10:275-287; Siegel & Castellan 1988, 9.6",
  input: z
    .object({
      ranks: matrixSchema.optional().describe("Raters × items; ties are given their mean rank"),
      ratings: matrixSchema.optional().describe("The same with scores, which are ranked first"),
    })
    .refine(({ ranks, ratings }) => (ranks === undefined) !== (ratings === undefined), {
      error: "send either ranks or ratings: raters × items",
    }),
  example: {
    input: {
      ranks: [
        [1, 2, 3, 4],
        [2, 1, 3, 4],
        [1, 3, 2, 4],
      ],
    },
  },
  compute({ ranks, ratings }) {
    const rows = ranks ?? ratings ?? [];
    const { w, ...details } = kendallW(rows);
    const items = rows[0]?.length ?? 0;
    const warnings = items <= 7 ? ["The p-value is rough for seven items or fewer."] : [];
    return result(w, warnings, { raters: rows.length, items, ...details });
  },
});

export const CORRELATIONS: Method[] = [icc, concordance];
