import { AppError } from "../errors/index.js";
import * as Survey from "../survey/index.js";
import { type Reading, readingOf } from "./reading.js";
import type { Indicator, IndicatorInput } from "./schema.js";

/** Throws `not_found` for a survey the tenant does not have, `unprocessable` for a measure that does not suit the source. */
export async function readingFor(input: Pick<IndicatorInput, "source" | "measure"> & Pick<Indicator, "goalposts">): Promise<Reading> {
  const question = input.source.type === "survey" ? await questionOf(input.source.surveyId, input.source.question) : undefined;
  const reading = readingOf(input, question);
  if ("ok" in reading) return reading.ok;
  const detail = reading.problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
  throw new AppError("unprocessable", detail, { errors: reading.problems });
}

/** The working copy's question, or the published one where the working copy no longer has it. */
async function questionOf(surveyId: string, key: string): Promise<Survey.Question | undefined> {
  const survey = await Survey.fromId(surveyId);
  const draft = survey.definition.questions.find((question) => question.key === key);
  if (draft || survey.publishedVersion === null) return draft;
  const { definition } = await Survey.publishedVersion(surveyId, survey.publishedVersion);
  return definition.questions.find((question) => question.key === key);
}
