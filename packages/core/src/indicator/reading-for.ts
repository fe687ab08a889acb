import { AppError, type Problem } from "../errors/index.js";
import * as Rating from "../rating/index.js";
import * as Survey from "../survey/index.js";
import { type Reading, readingOf } from "./reading.js";
import type { Indicator, IndicatorInput, Scale } from "./schema.js";

/** Throws `not_found` for a survey the tenant does not have, `unprocessable` for a measure that does not suit the source. */
export async function readingFor(input: Pick<IndicatorInput, "source" | "measure"> & Pick<Indicator, "goalposts">): Promise<Reading> {
  const question = input.source.type === "survey" ? await questionOf(input.source.surveyId, input.source.question) : undefined;
  const scale = input.source.type === "rating" ? await scaleOf(input.source.agency) : null;
  const reading = readingOf(input, question, scale);
  if ("ok" in reading) return reading.ok;
  throw unsuitable(reading.problems);
}

/** An input that is well-formed and still cannot be measured, with every problem. */
export function unsuitable(problems: Problem[]): AppError {
  const detail = problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return new AppError("unprocessable", detail.slice(0, 2000), { errors: problems });
}

async function scaleOf(agency: string): Promise<Scale> {
  const known = (await Rating.agenciesFromKeys([agency])).get(agency);
  if (known) return known.scale;
  const keys = (await Rating.allAgencies()).map(({ key }) => key);
  const there = keys.length > 0 ? `there are ${keys.join(", ")}` : "define it first: POST /v1/rating-agencies";
  throw unsuitable([{ path: "source.agency", code: "unknown", message: `there is no rating agency "${agency}"; ${there}` }]);
}

/** The working copy's question, or the published one where the working copy no longer has it. */
async function questionOf(surveyId: string, key: string): Promise<Survey.Question | undefined> {
  const survey = await Survey.fromId(surveyId);
  const draft = survey.definition.questions.find((question) => question.key === key);
  if (draft || survey.publishedVersion === null) return draft;
  const { definition } = await Survey.publishedVersion(surveyId, survey.publishedVersion);
  return definition.questions.find((question) => question.key === key);
}
