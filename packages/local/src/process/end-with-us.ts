import { type ChildProcess, spawn } from "node:child_process";

/**
 * Ends the child when this process is gone, even by kill -9: a shell waits on a pipe that only we hold
 * open, and the system closes it with us. Where there is no shell, the pid record of the child serves
 * at the next start.
 */
export function endWithUs(child: ChildProcess): void {
  if (child.pid === undefined) return;
  const watchman = spawn("sh", ["-c", 'read -r _; kill -TERM "$0" 2>/dev/null', String(child.pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watchman.on("error", () => {});
  watchman.stdin?.on("error", () => {});
  watchman.unref();
  // From here on the pid may be given to somebody else.
  child.once("exit", () => watchman.kill("SIGKILL"));
}
