import { z } from "zod";
import { AppError, invalid, notFound, type Problem, problemsOf } from "../errors/index.js";
import { METHODS } from "./catalogue.js";
import { type Method, type Result, Undefined } from "./method.js";
import { byEveryName, plain } from "./names.js";
import { spelled } from "./spellings.js";

const byName = byEveryName(METHODS);

/** The method of that name, or of another name that it goes by. Throws `not_found`. */
export function fromName(name: string): Method {
  const method = byName.get(plain(name));
  if (!method) throw notFound("method; GET /v1/methods lists them");
  return method;
}

/**
 * Runs a method on what a client sent. Throws `invalid` with every problem and its path for a wrong
 * shape, `unprocessable` for an input that the method has no answer to.
 */
export function run(name: string, request: { input?: unknown; params?: Record<string, unknown> | undefined }): Result {
  const method = fromName(name);
  const options = request.params ?? {};
  if (method.repeatable && Array.isArray(request.input)) return listed(method, request.input, options);
  return computed(method, parsed(method, sorted(method, request.input, options), "input"));
}

const MAX_INPUTS = 2_000;

/** One result per input; a warning says which input it is about. */
function listed(method: Method, inputs: unknown[], options: Record<string, unknown>): Result {
  if (inputs.length === 0 || inputs.length > MAX_INPUTS)
    throw invalid([{ path: "input", code: "custom", message: `send 1 to ${MAX_INPUTS} inputs; these are ${inputs.length}` }]);
  const given = inputs.map((input, i) => parsed(method, sorted(method, input, options), `input[${i}]`));
  const answers = given.map((one) => computed(method, one));
  return {
    data: answers.map(({ data }) => data),
    ...(answers.some(({ details }) => details) ? { details: { each: answers.map(({ details }) => details ?? {}) } } : {}),
    warnings: answers.flatMap(({ warnings }, i) => warnings.map((warning) => `input[${i}]: ${warning}`)),
  };
}

function computed(method: Method, { input, params, warnings }: Given): Result {
  try {
    const answer = finite(method.compute(input, params));
    return warnings.length > 0 ? { ...answer, warnings: [...warnings, ...answer.warnings] } : answer;
  } catch (error) {
    if (error instanceof Undefined) throw new AppError("unprocessable", error.message);
    throw error;
  }
}

type Given = { input: unknown; params: Record<string, unknown>; warnings: string[] };

/** Options may stand among the fields of `input` and fields of `input` among the options; each goes where it is known. */
function sorted({ input, params }: Method, given: unknown, options: Record<string, unknown>): Given {
  if (!(input instanceof z.ZodObject) || !isRecord(given)) return { input: given, params: options, warnings: [] };
  const shape: Record<string, z.ZodType> = { ...params.shape, ...input.shape };
  const fields = spelled(shape, given);
  const others = Object.entries(spelled({ ...input.shape, ...params.shape }, options, Object.keys(fields)));
  const isOption = (key: string) => key in params.shape && !(key in input.shape);
  const isField = (key: string) => key in input.shape && !(key in fields) && !(key in params.shape);
  const unknown = input.def.catchall === undefined ? Object.keys(fields).filter((key) => !(key in shape)) : [];
  return {
    input: Object.fromEntries([...Object.entries(fields).filter(([key]) => !isOption(key)), ...others.filter(([key]) => isField(key))]),
    params: Object.fromEntries([...Object.entries(fields).filter(([key]) => isOption(key)), ...others.filter(([key]) => !isField(key))]),
    warnings: unknown.map(
      (key) =>
        `${JSON.stringify(key.slice(0, 60))} means nothing to this method, which reads ${Object.keys(shape).join(", ")}; it was left out.`,
    ),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === "object" && !Array.isArray(value);

function parsed({ input, params }: Method, given: Given, path: string): Given {
  if (input instanceof z.ZodObject && !isRecord(given.input))
    throw invalid([{ path, code: "invalid_type", message: `send an object; its fields are ${Object.keys(input.shape).join(", ")}` }]);
  const parts = { input: input.safeParse(given.input), params: params.safeParse(given.params) };
  const problems: Problem[] = [];
  if (!parts.input.success) problems.push(...problemsOf(parts.input.error.issues, path));
  if (!parts.params.success) problems.push(...problemsOf(parts.params.error.issues, "params"));
  if (problems.length > 0) throw invalid(problems);
  return { input: parts.input.data, params: parts.params.data as Record<string, unknown>, warnings: given.warnings };
}

/** The last line of defence: what cannot be written as JSON is not an answer. */
function finite(answer: Result): Result {
  if (allFinite(answer.data) && allFinite(answer.details)) return answer;
  throw new AppError("unprocessable", "The result is not a finite number for this input: values are too large, too small or too alike.");
}

function allFinite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(allFinite);
  return value === null || typeof value !== "object" || Object.values(value).every(allFinite);
}
