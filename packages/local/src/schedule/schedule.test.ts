import { describe, expect, it, vi } from "vitest";
import { startSchedule } from "./schedule.js";

const NEVER = "0 0 1 1 *";

describe("schedule", () => {
  it("runs once at the start when asked to", async () => {
    const run = vi.fn(async () => {});
    const schedule = startSchedule({ name: "dispatcher", pattern: NEVER, run, atStart: true, log: () => {} });
    await schedule.stop();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("never runs twice at a time: whoever asks during a run joins it", async () => {
    let finish = () => {};
    const run = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    const schedule = startSchedule({ name: "dispatcher", pattern: NEVER, run, atStart: true, log: () => {} });
    const both = Promise.all([schedule.runNow(), schedule.runNow()]);
    finish();
    await both;
    expect(run).toHaveBeenCalledTimes(1);
    await schedule.stop();
  });

  it("logs a failed run and runs again next time; runNow tells its caller", async () => {
    const log = vi.fn();
    const run = vi.fn(async () => {});
    run.mockRejectedValueOnce(new Error("the table is away"));
    const schedule = startSchedule({ name: "dispatcher", pattern: "* * * * * *", run, atStart: true, log });
    await vi.waitFor(() => expect(run.mock.calls.length).toBeGreaterThan(1), { timeout: 3_000 });
    expect(log).toHaveBeenCalledWith("dispatcher failed, next run as planned: the table is away");
    run.mockRejectedValueOnce(new Error("again"));
    await expect(schedule.runNow()).rejects.toThrow("again");
    await schedule.stop();
  });
});
