import { existsSync } from "node:fs";
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
  // Only what is wrong is described node by node; the rest is most of the work and read by nobody.
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
