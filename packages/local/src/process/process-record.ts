import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * A pid file that cannot mistake a stranger for ours: beside the pid it keeps when that process
 * was born, so a pid that the system has given to another program since does not count.
 */
type ProcessRecord = { pid: number; bornAt: string };

/** Writes the record at once, so that not even kill -9 leaves a child nobody knows of. */
export function recordProcess(path: string, pid: number): void {
  const bornAt = birthOf(pid);
  if (bornAt !== undefined) writeFileSync(path, JSON.stringify({ pid, bornAt } satisfies ProcessRecord));
}

/** The pid in the file if that very process still runs. */
export function recordedProcess(path: string): number | undefined {
  const record = readRecord(path);
  return record && birthOf(record.pid) === record.bornAt ? record.pid : undefined;
}

export function forgetProcess(path: string): void {
  rmSync(path, { force: true });
}

/** Ends the recorded process, politely first; resolves once it is gone. */
export async function endRecordedProcess(path: string, patienceMs = 2_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let pid = recordedProcess(path), signal: NodeJS.Signals = "SIGTERM"; pid !== undefined; pid = recordedProcess(path)) {
    trySignal(pid, signal);
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (Date.now() > deadline) signal = "SIGKILL";
  }
  forgetProcess(path);
}

function readRecord(path: string): ProcessRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(path, "utf8")) as Partial<ProcessRecord>;
    return typeof record.pid === "number" && typeof record.bornAt === "string" ? { pid: record.pid, bornAt: record.bornAt } : undefined;
  } catch {
    return undefined;
  }
}

/** What tells this process from every other with the same pid; `undefined` when it does not run (a zombie does not run). */
function birthOf(pid: number): string | undefined {
  try {
    if (process.platform !== "linux")
      return (
        execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim() ||
        undefined
      );
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold spaces; state and start time are fields 3 and 22.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state] = fields;
    if (state === "Z" || state === "X") return undefined;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

function trySignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}
