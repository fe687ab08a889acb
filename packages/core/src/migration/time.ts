/** Where a runner takes its time from: milliseconds of the epoch, and waiting. */
export type Time = { now(): number; sleep(ms: number): Promise<void> };

export const systemTime: Time = { now: Date.now, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) };
