import { z } from "zod";

/**
 * What a method gives: `data` in the method's own shape; `details`, what stands behind it (the
 * parameters used, standard errors, intermediate figures); and a sentence for everything about the
 * input that a reader must know before leaning on it ("column 2 is constant and scores 50").
 */
export type Result<T = unknown> = { data: T; details?: Record<string, unknown>; warnings: string[] };

export const result = <T>(data: T, warnings: string[] = [], details?: Record<string, unknown>): Result<T> =>
  details ? { data, details, warnings } : { data, warnings };

/** A well-formed input for which the method has no answer (no variation to explain, a singular matrix). The message says why. */
export class Undefined extends Error {
  override name = "Undefined";
}

type Shape = z.ZodType;

/** One method as it is offered over the API: documentation, shapes, and the pure function behind it. */
export type Method<I extends Shape = Shape, P extends z.ZodObject = z.ZodObject> = {
  /** `family.method`, as clients name it. */
  name: string;
  summary: string;
  formula: string;
  source: string;
  input: I;
  /** Options, all with defaults or optional. They may be sent among the fields of `input`, too. */
  params: P;
  /** A list of inputs is answered with the list of their results. For methods that take next to no time. */
  repeatable?: boolean;
  /** A small input with its options that the documentation shows and tests run. */
  example: { input: z.input<I>; params?: z.input<P> };
  compute(input: z.output<I>, params: z.output<P>): Result;
};

const NO_PARAMS = z.strictObject({});

/** Declares a method; the types of `compute` follow from the shapes. */
export function method<I extends Shape, P extends z.ZodObject = typeof NO_PARAMS>(
  declared: Omit<Method<I, P>, "params"> & { params?: P },
): Method {
  return { params: NO_PARAMS, ...declared } as unknown as Method;
}
