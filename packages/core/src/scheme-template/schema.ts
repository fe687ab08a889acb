import { z } from "zod";
import * as Id from "../id/index.js";
import { sourceSchema } from "../indicator/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { metricSchema } from "../observation/index.js";
import { schemeSchema } from "../scheme/index.js";
import { definitionSchema } from "../survey/index.js";

const text = localizedTextSchema;

const indicatorSchema = z.object({
  key: z.string().describe("Without the prefix."),
  name: text,
  description: text,
  weight: z.number().describe("Among the indicators of its dimension."),
  kind: z.enum(["benefit", "cost", "interval"]),
  unit: z.string(),
  goalposts: z.object({ low: z.number(), high: z.number() }),
  minimumSample: z.int().nullable(),
  source: z.enum(["survey", "complaints", "observation", "assessment"]),
});

const dimensionSchema = z
  .object({ key: z.string(), name: text, weight: z.number(), indicators: z.array(indicatorSchema) })
  .meta({ id: "SchemeTemplateDimension" });

const metricNeedSchema = z.object({ metric: z.string(), name: text, description: text, unit: z.string() });

export const schemeTemplateSchema = z
  .object({
    key: z.string(),
    keyPrefix: z.string().describe("Goes before the keys of the indicators unless another is told."),
    name: text,
    description: text,
    dimensions: z.array(dimensionSchema),
    grades: z.array(z.object({ grade: z.string(), from: z.number() })),
    options: z.array(
      z.object({
        key: z.string(),
        name: text,
        description: text,
        share: z.number().describe("Of the whole weight; the other dimensions share the rest."),
        dimensions: z.array(dimensionSchema),
      }),
    ),
    survey: z.union([definitionSchema, z.null()]).describe("The questions that its indicators rest on, without those of options."),
    metrics: z.array(metricNeedSchema).describe("What is to be pushed as observations, under these names or under those bound to them."),
    uses: z.object({ survey: z.boolean(), complaints: z.boolean(), observations: z.boolean(), assessments: z.boolean() }),
  })
  .meta({ id: "SchemeTemplate", description: "An indicator system to begin with." });
export type SchemeTemplate = z.infer<typeof schemeTemplateSchema>;

export const fromTemplateSchema = z
  .strictObject({
    template: z.string().min(1).max(60).describe("Key of a template: GET /v1/scheme-templates."),
    name: text.optional().describe("Left out: the template's."),
    keyPrefix: z
      .string()
      .regex(/^([a-z][a-zA-Z0-9_-]{0,23})?$/, "use a lower-case letter, then up to 23 letters, digits, - or _; or nothing")
      .optional()
      .describe("Goes before the keys of the indicators; the template's own unless told."),
    options: z.array(z.string().max(60)).max(10).optional().describe("Keys of the template's options."),
    createSurvey: z.boolean().optional().describe("Make a draft survey where indicators need one and none is bound; true unless told."),
    bindings: z
      .strictObject({
        surveyId: Id.schema("survey").optional().describe("A survey of yours that has the template's questions."),
        metrics: z
          .record(z.string().max(64), metricSchema)
          .optional()
          .describe('Your names of the template\'s metrics: {"chat.firstReplySeconds": "imReplyTime"}.'),
      })
      .optional(),
  })
  .meta({ id: "SchemeFromTemplate" });
export type FromTemplate = z.output<typeof fromTemplateSchema>;

const madeIndicatorSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: text,
  source: sourceSchema,
  outcome: z.enum(["created", "reused"]).describe("reused: there was one of this key; it stays as it is."),
  differs: z
    .array(z.string())
    .describe("Fields in which a reused indicator is not what the template has: kind, unit, source, measure, goalposts."),
});

const connectSchema = z
  .object({
    code: z.enum(["publish-survey", "send-survey", "push-metric", "record-complaints", "hold-panel"]),
    message: z.string(),
    indicators: z.array(z.string()).describe("Keys of the indicators that wait for it."),
    surveyId: z.string().optional(),
    metric: z.string().optional(),
    criterion: z.string().optional(),
  })
  .meta({ id: "EvidenceToConnect" });
export type ToConnect = z.infer<typeof connectSchema>;

export const builtSchema = z
  .object({
    scheme: schemeSchema.describe("The draft. It is published when its evidence is connected."),
    survey: z
      .union([
        z.object({ id: z.string(), name: z.string(), status: z.enum(["draft", "open", "closed"]), outcome: z.enum(["created", "bound"]) }),
        z.null(),
      ])
      .describe("null where no new indicator needs one."),
    indicators: z.array(madeIndicatorSchema),
    toConnect: z.array(connectSchema).describe("What is still to be done before every indicator has evidence."),
  })
  .meta({ id: "SchemeBuilt", description: "What was made from a template, and what is still to be connected." });
export type Built = z.infer<typeof builtSchema>;
