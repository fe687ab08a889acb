import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fillDemo } from "./demo/fill.js";
import { clearUnfinishedDemo, type Demo, ensureDemo } from "./demo/index.js";
import { referenceScript } from "./http/reference.js";
import { StartupError } from "./process/startup-error.js";
import { optionsFrom } from "./runtime/environment.js";
import { productHandlers } from "./runtime/product.js";
import { type Runtime, startRuntime } from "./runtime/runtime.js";
import { resetStateFolder } from "./runtime/state-folder.js";

/** `npm start`: starts everything, seeds the demo once, says where things are, and runs until told to stop. */
export async function main({ root, reset }: { root: string; reset: boolean }): Promise<void> {
  try {
    await run(root, reset);
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function run(root: string, reset: boolean): Promise<void> {
  const chosen = optionsFrom(process.env);
  const dataDir = resolve(root, chosen.dataDir);
  if (reset) resetStateFolder(dataDir);
  clearUnfinishedDemo(dataDir);
  let demoState = "seeding";
  const runtime = await startRuntime(
    {
      ...chosen,
      // Whoever waits for /health finds the demo complete.
      alsoHealth: () => ({ demo: demoState }),
      dataDir,
      schedules: true,
      siteDir: siteIn(root),
      fontsDir: join(root, ".cache", "fonts"),
      referenceScript: referenceScript(),
      notice: (message) => console.error(`  ! ${message}`),
    },
    productHandlers,
  );
  const isStopping = stopOnSignals(runtime);
  try {
    const demo = await ensureDemo(runtime, async (...parameters) => {
      console.log("Seeding the demo tenants …");
      await fillDemo(...parameters);
    });
    demoState = "up";
    console.log(banner(demo, runtime.state.demo));
  } catch (error) {
    // A seeding that is stopped half way fails of course, and starts anew next time.
    if (!isStopping()) throw error;
  }
}

/** Returns whether a stop is under way. */
function stopOnSignals(runtime: Runtime): () => boolean {
  let stopping = false;
  const stop = async (exitCode: number) => {
    // A second Ctrl-C means now: the state is safe at any moment.
    if (stopping) process.exit(1);
    stopping = true;
    await runtime.stop();
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  process.on("uncaughtException", (error) => {
    console.error(error);
    void stop(1);
  });
  return () => stopping;
}

function banner(demo: Demo, demoFile: string): string {
  const [first] = demo.tenants;
  return `
  Touchstone is running

  Console   ${demo.consoleUrl}
            sign in as ${first?.adminEmail}; the code arrives in the mailbox
  Mailbox   ${demo.mailboxUrl}
  API       ${demo.apiUrl}/v1, reference at ${demo.apiUrl}/docs
            keys of the demo tenants: ${demoFile}

  Ctrl-C stops it; the data stays.
`;
}

function siteIn(root: string): string | undefined {
  const folder = join(root, "packages", "web", "dist");
  return existsSync(join(folder, "index.html")) ? folder : undefined;
}
