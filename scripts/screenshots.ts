// `npm run screenshots`: takes the pictures of the README and the guides from the running product (npm start).
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

type Demo = { consoleUrl: string; mailboxUrl: string; tenants: { adminEmail: string }[] };
type Mail = {
  id: string;
  subject: string;
  html?: string;
  to: { address: string }[];
  attachments?: { contentId?: string; generatedFileName: string }[];
};

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "docs", "images");
const demo = JSON.parse(readFileSync(join(root, process.env.TOUCHSTONE_DATA_DIR ?? ".data", "demo.json"), "utf8")) as Demo;
const executablePath =
  process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
if (!executablePath) throw new Error("Chromium was not found: install it, or set CHROMIUM to its path.");

const PAGES = [
  { name: "overview", path: "/", locale: "en-US" },
  { name: "overview-zh", path: "/", locale: "zh-CN" },
  { name: "complaints", path: "/complaints", locale: "en-US" },
  { name: "surveys", path: "/surveys", locale: "en-US" },
  { name: "rankings", path: "/rankings", locale: "en-US" },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

const mailbox = async (): Promise<Mail[]> => (await fetch(`${demo.mailboxUrl}/email`)).json() as Promise<Mail[]>;
const email = demo.tenants[0]?.adminEmail ?? "";

/** Signs in as a person would: asks for a code and reads it in the mailbox. */
async function signedIn(locale: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale, deviceScaleFactor: 1 });
  const known = new Set((await mailbox()).map(({ id }) => id));
  await context.request.post(`${demo.consoleUrl}/v1/auth/codes`, { data: { email } });
  const codeOf = (mails: Mail[]) =>
    mails
      .filter(({ id }) => !known.has(id))
      .flatMap(({ subject }) => /^\d{6}/.exec(subject)?.[0] ?? [])
      .at(-1);
  let code = codeOf(await mailbox());
  for (const until = Date.now() + 10_000; !code && Date.now() < until; ) code = codeOf(await mailbox());
  const { data } = (await (await context.request.post(`${demo.consoleUrl}/v1/auth/sessions`, { data: { email, code } })).json()) as {
    data: { csrfToken: string; member: { id: string; version: number } };
  };
  const headers = { "x-csrf-token": data.csrfToken, "if-match": `"${data.member.version}"` };
  await context.request.patch(`${demo.consoleUrl}/v1/members/${data.member.id}`, {
    headers,
    data: { locale: locale.startsWith("zh") ? "zh-CN" : "en" },
  });
  return context;
}

for (const locale of new Set(PAGES.map((page) => page.locale))) {
  const context = await signedIn(locale);
  const page = await context.newPage();
  for (const { name, path } of PAGES.filter((one) => one.locale === locale)) {
    await page.goto(`${demo.consoleUrl}${path}`, { waitUntil: "networkidle" });
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
  await context.close();
}

const report = (await mailbox()).find(({ attachments }) => (attachments?.length ?? 0) > 3);
if (report?.html) {
  const page = await browser.newPage({ viewport: { width: 680, height: 1100 } });
  const html = (report.attachments ?? []).reduce(
    (text, { contentId, generatedFileName }) =>
      contentId ? text.replaceAll(`cid:${contentId}`, `${demo.mailboxUrl}/email/${report.id}/attachment/${generatedFileName}`) : text,
    report.html,
  );
  await page.route("**/picture", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await page.goto(`${demo.mailboxUrl}/picture`, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(folder, "report-mail.png") });
}
await browser.close();
