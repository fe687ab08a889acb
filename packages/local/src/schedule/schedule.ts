import { Cron } from "croner";

export type Schedule = {
  /** Runs now; joins a run that is under way. Rejects when the run fails. */
  runNow(): Promise<void>;
  stop(): Promise<void>;
};

export type ScheduleOptions = { name: string; pattern: string; run(): Promise<void>; atStart: boolean; log(message: string): void };

/** Runs on the pattern (UTC), never twice at a time; a failed run is logged and the next one comes as planned. */
export function startSchedule({ name, pattern, run, atStart, log }: ScheduleOptions): Schedule {
  let current: Promise<void> | undefined;
  const runNow = (): Promise<void> => {
    current ??= run().finally(() => {
      current = undefined;
    });
    return current;
  };
  const onTime = async (): Promise<void> => {
    try {
      await runNow();
    } catch (error) {
      log(`${name} failed, next run as planned: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const job = new Cron(pattern, { timezone: "UTC", unref: true }, onTime);
  if (atStart) void onTime();
  return {
    runNow,
    stop: async () => {
      job.stop();
      await current?.catch(() => {});
    },
  };
}
