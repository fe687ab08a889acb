import { metric, sumOf } from "../metrics";
import type { AlarmSpecs } from "./alarm";

const HOUR_MINUTES = 60;

/** Whether there would be something to restore from. */
export function backupAlarms(BackupVaultName: string, copied: boolean): AlarmSpecs {
  const jobs = (state: string, minutes: number) => metric("AWS/Backup", `NumberOf${state}`, "Sum", { BackupVaultName }, minutes);
  const failed = (label: string, states: string[]) =>
    sumOf(
      "jobs",
      label,
      states.map((state) => jobs(state, HOUR_MINUTES)),
      HOUR_MINUTES,
    );
  const happened = { threshold: 1, rings: "at", of: [1, 1], silence: "well" } as const;
  return {
    BackupFailed: {
      suffers: "Nobody suffers yet: a backup failed, and what it held could not be restored from it.",
      metric: failed("backups failed", ["BackupJobsFailed", "BackupJobsAborted", "BackupJobsExpired"]),
      ...happened,
    },
    BackupMissing: {
      suffers: "Nobody suffers yet: for two days no backup was completed. Rings on the first day of a stage, too.",
      metric: jobs("BackupJobsCompleted", 24 * HOUR_MINUTES),
      threshold: 1,
      rings: "below",
      of: [2, 2],
      silence: "broken",
    },
    ...(copied
      ? {
          BackupCopyFailed: {
            suffers: "Nobody suffers yet: the second copy of a backup is missing.",
            metric: failed("copies failed", ["CopyJobsFailed"]),
            ...happened,
          },
        }
      : {}),
  };
}
