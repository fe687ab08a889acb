import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const hasBrowser = existsSync(executablePath);

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args: ARGUMENTS });

/** The console and the public pages, built from what is there now. */
export async function buildSite(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "touchstone-site-"));
  const root = join(process.cwd(), "packages", "web");
  // A process of its own, because the pages are built for production and tests are not run as such.
  const vite = join(process.cwd(), "node_modules", "vite", "bin", "vite.js");
  const build = ["build", root, "--logLevel", "warn", "--outDir", folder, "--emptyOutDir"];
  await promisify(execFile)(process.execPath, [vite, ...build], { cwd: root, env: { ...process.env, NODE_ENV: "production" } });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export type Visitor = {
  page: Page;
  /** What went wrong in the page: exceptions, violations of the content policy, requests that left this machine. */
  faults: string[];
  close: () => Promise<void>;
};

/** A browser window of its own, in which motion is reduced so that nothing has to be waited for. */
export async function openVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ reducedMotion: "reduce", locale: "en", ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) faults.push(`policy: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !["localhost", "127.0.0.1"].includes(hostname)) faults.push(`outside: ${request.url()}`);
  });
  return { page, faults, close: () => context.close() };
}

/** Problems that axe finds in the page as it stands, each with where it is. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
