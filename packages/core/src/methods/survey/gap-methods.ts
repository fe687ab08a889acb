import { z } from "zod";
import { type Method, method, result, Undefined } from "../method.js";
import { valuesWithGapsSchema } from "../normalisation/columns.js";
import { matrixWithGapsSchema, numberSchema } from "../shapes.js";
import { type Cell, type Gap, itemGap, meanGap } from "./service-gap.js";

/** A row a respondent and a column an item, or one row of item means. */
const answersSchema = z.union([valuesWithGapsSchema, matrixWithGapsSchema], {
  error: "send a list of item means, or a row of answers a respondent",
});

const isTable = (answers: Cell[] | Cell[][]): answers is Cell[][] => Array.isArray(answers[0]);
const rowsOf = (answers: Cell[] | Cell[][]): Cell[][] => (isTable(answers) ? answers : [answers]);

const inputSchema = z
  .strictObject({
    expectations: answersSchema,
    perceptions: answersSchema,
    dimensions: z.array(z.string().min(1).max(100)).optional().describe("The dimension of every item: tangibles, reliability …"),
    weights: z.record(z.string(), numberSchema.min(0)).optional().describe("Importance by dimension; equal unless told."),
  })
  .superRefine(({ expectations, perceptions, dimensions, weights }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    const [expected, perceived] = [rowsOf(expectations), rowsOf(perceptions)];
    const items = expected[0]?.length ?? 0;
    if (perceived.length !== expected.length || (perceived[0]?.length ?? 0) !== items)
      refuse("perceptions", "perceptions must have as many respondents and items as expectations, in the same order");
    if (dimensions && dimensions.length !== items)
      refuse("dimensions", `${dimensions.length} dimensions for ${items} items; send one an item`);
    const unknown = Object.keys(weights ?? {}).filter((name) => !dimensions?.includes(name));
    if (unknown.length > 0) refuse("weights", `no item belongs to the dimension ${unknown.join(", ")}`);
  });

const gapMethod = method({
  name: "servqual.gap",
  summary: "SERVQUAL: perception less expectation by item, by dimension and overall; below 0 the service falls short.",
  formula:
    "gap = P − E over respondents who gave both; a dimension is the mean of its items, the whole the weighted mean of its dimensions",
  source: "Parasuraman, Zeithaml & Berry 1988, Journal of Retailing 64(1):12-40; weighted: 1991",
  input: inputSchema,
  example: {
    input: {
      expectations: [6, 6, 7, 5],
      perceptions: [5, 6, 5, 5],
      dimensions: ["tangibles", "tangibles", "reliability", "reliability"],
      weights: { tangibles: 0.4, reliability: 0.6 },
    },
  },
  compute({ expectations, perceptions, dimensions, weights }) {
    const [expected, perceived] = [rowsOf(expectations), rowsOf(perceptions)];
    const items = Array.from(expected[0] ?? [], (_, item) => itemGap(expected, perceived, item));
    const names = [...new Set(dimensions ?? [])];
    const byDimension = names.map((name) => meanGap(items.filter((_, item) => dimensions?.[item] === name)));
    const overall = names.length > 0 ? meanGap(byDimension, weights && names.map((name) => weights[name] ?? 0)) : meanGap(items);
    if (!overall) throw new Undefined("No item has both an expectation and a perception that count, so there is no gap.");
    const silent = items.flatMap((gap, item) => (gap ? [] : [item + 1]));
    const warnings =
      silent.length > 0 ? [`item ${silent.slice(0, 10).join(", ")} has no respondent with both answers and is left out`] : [];
    const table: Record<string, Gap | null> = Object.fromEntries(names.map((name, i) => [name, byDimension[i] ?? null]));
    return result({ ...overall, gaps: items.map((gap) => gap?.gap ?? null), dimensions: table }, warnings, { items });
  },
});

export const GAP_METHODS: Method[] = [gapMethod];
