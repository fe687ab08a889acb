import { type FSWatcher, watch } from "node:fs";

/** Lets a loop sleep until something may have happened. */
export type Wake = {
  /** Whether writes announce themselves; if not, the loop must look often. */
  watches: boolean;
  /** Resolves at the next signal or after `ms`; true when it was a signal. At once if one came since the last wait. */
  wait(ms: number): Promise<boolean>;
  signal(): void;
  close(): void;
};

/**
 * `folder` is where SQLite keeps its write-ahead log: the operating system tells of each write there,
 * so an idle consumer costs nothing and still wakes within a millisecond.
 */
export function createWake(folder?: string): Wake {
  let pending = false;
  let resolveWait: ((signalled: boolean) => void) | undefined;
  const signal = () => {
    pending = true;
    resolveWait?.(true);
  };
  const watcher = folder ? watchLog(folder, signal) : undefined;
  return {
    watches: watcher !== undefined,
    wait: async (ms) => {
      if (!pending) {
        await new Promise<boolean>((resolve) => {
          const timer = setTimeout(resolve, ms, false);
          resolveWait = (signalled) => {
            clearTimeout(timer);
            resolve(signalled);
          };
        });
        resolveWait = undefined;
      }
      const signalled = pending;
      pending = false;
      return signalled;
    },
    signal,
    close: () => watcher?.close(),
  };
}

/** Watching is an aid: where the system refuses (too many watches), the loop keeps its own rhythm. */
function watchLog(folder: string, signal: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, file) => {
      if (file?.endsWith("-wal")) signal();
    });
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
