import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freePort, LOOPBACK } from "../../packages/local/src/process/ports.js";

const script = fileURLToPath(new URL("../../scripts/start.mjs", import.meta.url));
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "touchstone-start-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

type Settings = Record<string, string>;

const start = (parameters: string[], settings: Settings = {}) =>
  spawn(process.execPath, parameters, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TOUCHSTONE_DATA_DIR: dataDir, ...settings },
  });

async function outcome(parameters: string[], settings: Settings = {}): Promise<{ code: number | null; output: string; errors: string }> {
  const child = start(parameters, settings);
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit") as Promise<[number | null]>,
  ]);
  return { code, output, errors };
}

type Demo = { apiUrl: string; tenants: { apiKey: string }[] };
type Listed = { id: string; name: { en?: string }; status: string; publishedVersion: number; scorecardId: string; effectiveFrom: string };

/** What a visitor finds in the first tenant: every kind of thing, with boards worth looking at. The second has nothing at all. */
async function expectRichAndEmpty({ apiUrl, tenants }: Demo): Promise<void> {
  const [rich, empty] = tenants.map(({ apiKey }) => async (path: string): Promise<Listed[]> => {
    const answer = await fetch(`${apiUrl}/v1${path}`, { headers: { authorization: `Bearer ${apiKey}` } });
    expect([path, answer.status]).toEqual([path, 200]);
    return ((await answer.json()) as { data: Listed[] }).data;
  });
  if (!rich || !empty) throw new Error("the demo has two tenants");
  for (const list of [
    "subjects",
    "surveys",
    "schemes",
    "indicators",
    "standards",
    "panels",
    "ratings",
    "targets",
    "complaints",
    "reports",
  ]) {
    expect([list, await empty(`/${list}`)]).toEqual([list, []]);
    expect([list, (await rich(`/${list}`)).length > 0]).toEqual([list, true]);
  }
  const scheme = (await rich("/schemes")).find(({ name }) => name.en === "Merchant service");
  expect(scheme?.publishedVersion).toBe(2);
  const [second, first] = await rich(`/schemes/${scheme?.id}/versions`);
  expect([first?.effectiveFrom, second?.effectiveFrom]).toEqual([null, expect.stringMatching(/^\d{4}-\d\d-01$/)]);
  // The scheme is in force for the month before the present one at any time of the year.
  const month = new Date(Date.now() - new Date().getUTCDate() * 86_400_000).toISOString().slice(0, 7);
  for (const board of ["by=subject", "by=parent", "by=tag&tag=category", "by=tenant"]) {
    const standings = await rich(`/scorecards?schemeId=${scheme?.id}&period=${month}&${board}`);
    expect([board, standings.filter(({ status }) => status === "scored").length > 0]).toEqual([board, true]);
  }
}

describe("npm start", () => {
  it("explains itself", async () => {
    const { code, output } = await outcome([script, "--help"]);
    expect(code).toBe(0);
    for (const word of [
      "--reset",
      "PORT",
      "MAILBOX_PORT",
      "DYNAMODB_PORT",
      "SMTP_PORT",
      "TOUCHSTONE_DATA_DIR",
      "DYNAMODB_ENDPOINT",
      "power cut",
    ])
      expect(output).toContain(word);
  });

  it("refuses an option it does not know", async () => {
    expect(await outcome([script, "--rest"])).toMatchObject({ code: 1, errors: "Unknown option --rest. Try: npm start -- --help\n" });
  });

  it("says which Node it needs", async () => {
    const older = `Object.defineProperty(process.versions, "node", { value: "20.18.3" }); await import(${JSON.stringify(script)});`;
    const { code, errors } = await outcome(["--input-type=module", "-e", older]);
    expect({ code, errors }).toEqual({ code: 1, errors: "Touchstone needs Node 20.19 or newer; this is 20.18.3.\n" });
  });

  it("answers a wrong setting and a taken port with one sentence and exit code 1", async () => {
    const wrong = await outcome([script], { PORT: "many" });
    expect(wrong).toMatchObject({ code: 1, errors: 'PORT must be a port number from 0 (any free one) to 65535, not "many".\n' });
    const holder = createServer().listen(0, LOOPBACK);
    await once(holder, "listening");
    const address = holder.address();
    const taken = String(typeof address === "object" && address ? address.port : 0);
    const refused = await outcome([script], { PORT: taken });
    holder.close();
    expect(refused.code).toBe(1);
    expect(refused.errors).toBe(
      `Port ${taken} (API and console) is taken by another program: stop that program, or choose another port with PORT.\n`,
    );
  }, 240_000);

  it("seeds the demo, writes where everything is for its owner alone, and stops on request", async () => {
    const [port, mailbox, dynamodb] = [await freePort(), await freePort(), await freePort()].map(String) as [string, string, string];
    const child = start([script], { PORT: port, MAILBOX_PORT: mailbox, DYNAMODB_PORT: dynamodb });
    const exit = once(child, "exit");
    await expect
      .poll(
        () =>
          fetch(`http://localhost:${port}/health`).then(
            (answer) => answer.status,
            () => 0,
          ),
        { timeout: 200_000, interval: 100 },
      )
      .toBe(200);
    const demoFile = join(dataDir, "demo.json");
    expect((await stat(demoFile)).mode & 0o777).toBe(0o600);
    const demo = JSON.parse(await readFile(demoFile, "utf8"));
    expect(demo).toMatchObject({
      apiUrl: `http://localhost:${port}`,
      consoleUrl: `http://localhost:${port}`,
      mailboxUrl: `http://127.0.0.1:${mailbox}`,
    });
    expect(demo.tenants).toHaveLength(2);
    for (const { id, name, apiKey, adminEmail } of demo.tenants) {
      expect({ id, name, adminEmail }).toEqual({
        id: expect.stringMatching(/^tnt_/),
        name: expect.any(String),
        adminEmail: expect.stringContaining("@"),
      });
      expect((await fetch(`${demo.apiUrl}/v1/subjects`, { headers: { authorization: `Bearer ${apiKey}` } })).status).toBe(200);
    }
    await expectRichAndEmpty(demo);
    expect((await fetch(demo.mailboxUrl)).status).toBe(200);
    child.kill("SIGTERM");
    expect((await exit)[0]).toBe(0);
    for (const closed of [demo.apiUrl, demo.mailboxUrl, `http://127.0.0.1:${dynamodb}`]) await expect(fetch(closed)).rejects.toThrow();
  }, 300_000);
});
