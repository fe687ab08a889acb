import { expect, it } from "vitest";
import { lazy } from "./lazy.js";

it("loads once, however many ask at the same time", async () => {
  let loads = 0;
  const get = lazy(async () => ++loads);
  expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
});

it("tries again after a failure", async () => {
  let loads = 0;
  const get = lazy(async () => {
    loads += 1;
    if (loads === 1) throw new Error("once");
    return loads;
  });
  await expect(get()).rejects.toThrow("once");
  expect(await get()).toBe(2);
});
