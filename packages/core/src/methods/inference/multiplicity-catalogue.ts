import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { MAX_VALUES } from "../shapes.js";
import { type Adjustment, benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm, sidak } from "./multiplicity.js";

type About = { name: string; summary: string; formula: string; source: string };

const adjusted = (about: About, adjust: Adjustment): Method =>
  method({
    ...about,
    input: z.strictObject({ p: z.array(z.number().min(0).max(1)).min(1).max(MAX_VALUES) }),
    params: z.strictObject({ alpha: z.number().gt(0).lt(1).default(0.05).describe("Details tell which stay significant at this level") }),
    example: { input: { p: [0.01, 0.02, 0.03, 0.04, 0.05] } },
    compute: ({ p }, { alpha }) => {
      const values = adjust(p);
      return result(values, [], { alpha, significant: values.map((value) => value <= alpha) });
    },
  });

export const MULTIPLICITY: Method[] = [
  adjusted(
    {
      name: "multiplicity.bh",
      summary: "Benjamini-Hochberg: p values of many subjects or tests adjusted so that at most alpha of the alarms are false.",
      formula: "p_(i) → min over j ≥ i of m/j · p_(j)",
      source: "Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57:289-300",
    },
    benjaminiHochberg,
  ),
  adjusted(
    {
      name: "multiplicity.by",
      summary: "Benjamini-Yekutieli: as multiplicity.bh, for tests that may depend on each other in any way.",
      formula: "p_(i) → min over j ≥ i of (Σ 1/k) m/j · p_(j)",
      source: "Benjamini & Yekutieli 2001, Ann. Stat. 29:1165-1188",
    },
    benjaminiYekutieli,
  ),
  adjusted(
    {
      name: "multiplicity.holm",
      summary: "Holm: adjusted so that any false alarm at all is rarer than alpha; never weaker than Bonferroni.",
      formula: "p_(i) → max over j ≤ i of (m-j+1) p_(j)",
      source: "Holm 1979, Scand. J. Stat. 6:65-70",
    },
    holm,
  ),
  adjusted(
    {
      name: "multiplicity.hochberg",
      summary: "Hochberg: stronger than Holm where tests are independent.",
      formula: "p_(i) → min over j ≥ i of (m-j+1) p_(j)",
      source: "Hochberg 1988, Biometrika 75:800-802",
    },
    hochberg,
  ),
  adjusted(
    {
      name: "multiplicity.bonferroni",
      summary: "Bonferroni: every p times the number of tests.",
      formula: "p → min(1, m·p)",
      source: "Dunn 1961, J. Am. Stat. Assoc. 56:52-64",
    },
    bonferroni,
  ),
  adjusted(
    {
      name: "multiplicity.sidak",
      summary: "Šidák: exact for independent tests.",
      formula: "p → 1 - (1-p)^m",
      source: "Šidák 1967, J. Am. Stat. Assoc. 62:626-633",
    },
    sidak,
  ),
];
