import type { ChildProcess } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { StartupError } from "./startup-error.js";

export type Supervised = {
  isUp(): boolean;
  pid(): number | undefined;
  /** How often the child was brought back. */
  restarts(): number;
  stop(): Promise<void>;
};

export type SuperviseOptions = {
  name: string;
  spawn(): ChildProcess;
  /** Asked every few milliseconds until it says yes. */
  isReady(): Promise<boolean>;
  readyWithinMs: number;
  onSpawn?(pid: number): void;
  log(message: string): void;
};

const PROBE_EVERY_MS = 10;
const LONGEST_PAUSE_MS = 5_000;
/** Between lives that were good: enough to keep a child that dies at once from eating the processor. */
const SHORTEST_PAUSE_MS = 20;
const STOP_PATIENCE_MS = 2_000;

/** Starts a child process, waits until it answers, and brings it back whenever it dies until told to stop. */
export async function supervise(options: SuperviseOptions): Promise<Supervised> {
  const life = { child: undefined as ChildProcess | undefined, up: false, stopping: false, restarts: 0, reachedReady: false };

  const started = new Promise<void>((resolve, reject) => {
    void keepAlive(options, life, resolve, reject);
  });
  await started;

  return {
    isUp: () => life.up,
    pid: () => life.child?.pid,
    restarts: () => life.restarts,
    stop: async () => {
      life.stopping = true;
      if (life.child) await end(life.child);
    },
  };
}

type Life = { child: ChildProcess | undefined; up: boolean; stopping: boolean; restarts: number; reachedReady: boolean };

async function keepAlive(
  options: SuperviseOptions,
  life: Life,
  onFirstReady: () => void,
  onFirstFailure: (error: Error) => void,
): Promise<void> {
  let failures = 0;
  while (!life.stopping) {
    const reason = await liveOnce(options, life, onFirstReady);
    failures = life.up ? 0 : failures + 1;
    life.up = false;
    if (life.stopping) return;
    if (!life.reachedReady) return onFirstFailure(new StartupError(`The ${options.name} could not be started: ${reason}.`));
    const pauseMs = Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** failures);
    options.log(`the ${options.name} ended (${reason}); starting it again`);
    await delay(pauseMs);
    life.restarts += 1;
  }
}

/** One life of the child: resolves with the reason it ended for. */
async function liveOnce(options: SuperviseOptions, life: Life, onReady: () => void): Promise<string> {
  const child = options.spawn();
  life.child = child;
  if (child.pid !== undefined) options.onSpawn?.(child.pid);
  let ended = false;
  const end = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  void end.then(() => {
    ended = true;
  });
  const deadline = Date.now() + options.readyWithinMs;
  let ready = false;
  while (!ended && !ready) {
    ready = await options.isReady();
    if (!ready && Date.now() > deadline) {
      child.kill("SIGKILL");
      return `no answer within ${options.readyWithinMs / 1000} s (${await end})`;
    }
    if (!ready) await Promise.race([delay(PROBE_EVERY_MS), end]);
  }
  if (ready && !ended) {
    life.up = true;
    life.reachedReady = true;
    onReady();
  }
  return end;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), STOP_PATIENCE_MS);
  await gone;
  clearTimeout(insist);
}
