import { expect } from "vitest";
import type { AppError } from "../../errors/index.js";
import { run } from "../run.js";

type Figures = Record<string, number>;
export const ask = (name: string, input: unknown, params?: Record<string, unknown>) => run(name, { input, params });
export const answer = (name: string, input: unknown, params?: Record<string, unknown>) => ask(name, input, params).data;
export const refusal = (name: string, input: unknown, params?: Record<string, unknown>): [string, string] => {
  try {
    ask(name, input, params);
  } catch (error) {
    return [(error as AppError).code, (error as AppError).message];
  }
  return ["answered", ""];
};

/** Every figure within `relative` of what is expected. */
export function near(actual: unknown, expected: number | number[] | Figures, relative = 1e-10): void {
  for (const [key, value] of Object.entries(typeof expected === "number" ? { value: expected } : expected)) {
    const found = typeof expected === "number" ? (actual as number) : (actual as Figures)[key];
    expect(Math.abs((found ?? Number.NaN) - value), `${key}: ${found} for ${value}`).toBeLessThanOrEqual(
      relative * Math.abs(value) + 1e-14,
    );
  }
}
