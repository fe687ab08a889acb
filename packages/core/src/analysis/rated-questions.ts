import { invalid, type Problem } from "../errors/index.js";
import { type Answers, type Definition, type Question, scaleOf } from "../survey/index.js";
import { type DriverRequest, MAX_DIMENSIONS, type Rated } from "./driver-schema.js";

/** Every question and matrix row that is answered by a point on a scale. */
export function ratedIn(definition: Definition): (Rated & { type: Question["type"] })[] {
  return definition.questions.flatMap((question) => {
    const scale = scaleOf(question);
    if (!scale) return [];
    const [low, high] = scale;
    const about = { type: question.type, low, high };
    if (question.type !== "matrix") return [{ ...about, key: question.key, label: question.label }];
    return question.rows.map((row) => ({ ...about, key: `${question.key}.${row.key}`, label: row.label }));
  });
}

/** The answer to a question or row; `undefined` where there is none. */
export function ratingOf(answers: Answers, key: string): number | undefined {
  const [question = "", row] = key.split(".");
  const answer = answers[question];
  const rating = row === undefined ? answer : typeof answer === "object" && !Array.isArray(answer) ? answer[row] : undefined;
  return typeof rating === "number" ? rating : undefined;
}

const USUAL: readonly Question["type"][] = ["csat", "nps", "rating", "ces"];

/**
 * The outcome and the dimensions that a request means. `undefined` without any outcome to explain. Throws `invalid`
 * for keys that are not rated questions of the survey, with those that are.
 */
export function chosen(
  definition: Definition,
  request: Pick<DriverRequest, "outcome" | "dimensions">,
): { outcome: Rated; dimensions: Rated[] } {
  const rated = ratedIn(definition);
  const byKey = new Map(rated.map((one) => [one.key, one]));
  const keys = rated.map(({ key }) => key).join(", ");
  const problems: Problem[] = [];
  const find = (key: string, path: string) => {
    const found = byKey.get(key);
    if (!found)
      problems.push({ path, code: "unknown", message: `"${key}" is no rated question of the survey; there are ${keys || "none"}` });
    return found;
  };
  const usual = USUAL.flatMap((type) => rated.filter((one) => one.type === type))[0] ?? rated[0];
  const outcome = request.outcome === undefined ? usual : find(request.outcome, "outcome");
  const given = request.dimensions?.flatMap((key, index) => find(key, `dimensions.${index}`) ?? []);
  if (outcome && given?.includes(outcome))
    problems.push({ path: "dimensions", code: "repeated", message: "the outcome cannot explain itself" });
  if (given && new Set(given).size < given.length)
    problems.push({ path: "dimensions", code: "repeated", message: "names a question twice" });
  const dimensions = given ?? usualDimensions(rated, outcome);
  if (dimensions.length > MAX_DIMENSIONS) {
    const message = `the survey has ${dimensions.length} rated questions besides the outcome; name at most ${MAX_DIMENSIONS}`;
    problems.push({ path: "dimensions", code: "too_many", message });
  }
  if (!outcome && problems.length === 0)
    problems.push({ path: "surveyId", code: "unsuitable", message: "the survey has no rated question to explain" });
  if (!outcome || problems.length > 0) throw invalid(problems);
  return { outcome, dimensions };
}

/** Ratings of parts of the service; what asks for the whole again (nps, csat, ces) explains only where nothing else is asked. */
function usualDimensions(rated: ReturnType<typeof ratedIn>, outcome: Rated | undefined): Rated[] {
  const others = rated.filter((one) => one !== outcome);
  const parts = others.filter(({ type }) => type === "rating" || type === "matrix");
  return parts.length > 0 ? parts : others;
}
