// `npm run try`: real data through the public API into a fresh tenant, from the files to the report in the mailbox.
import "./try/quiet.js";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { FILES } from "./try/files.js";
import { openProduct, type TriedProduct } from "./try/product.js";
import { figuresIn, type TriedReport } from "./try/report.js";
import { tryOut } from "./try/run.js";

const HELP = `Tries the product on real data: order reviews, complaints on companies, requests to a city.

  npm run try                      into the product that runs (npm start), or one of its own
  npm run try -- --data FOLDER     folder of the files            ../shared/data
  npm run try -- --exit            end when it is done, also with a product of its own
  npm run try -- --help            this text

It makes a fresh tenant, imports the files through the public API, publishes a scheme, computes
scorecards, mails reports, and prints their figures and where to see them. Needs these files:
  ${Object.values(FILES).join("\n  ")}
`;

const OPTIONS = { data: { type: "string" }, exit: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
const root = fileURLToPath(new URL("..", import.meta.url));
const tell = (line: string): void => console.log(`  ${line}`);

async function main(): Promise<void> {
  const { data, exit, help } = parseArgs({ options: OPTIONS, strict: true }).values;
  if (help) return console.log(HELP);
  const folder = resolve(root, data ?? join("..", "shared", "data"));
  const missing = Object.values(FILES).filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw new Error(`${folder} has no ${missing.join(", ")}. Say where the files are: npm run try -- --data FOLDER`);
  const product = await openProduct(root);
  const stop = async (): Promise<never> => {
    await product.stop();
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
  try {
    await tryIn(product, folder);
  } catch (error) {
    await product.stop();
    throw error;
  }
  if (exit || !product.isOwn) await stop();
  tell("\n  Ctrl-C ends it.");
}

async function tryIn(product: TriedProduct, folder: string): Promise<void> {
  const stamp = new Date().toISOString().slice(0, 16).replace("T", " ");
  const recipient = `reader-${Date.now()}@try.example`;
  tell(`${product.isOwn ? "A product of its own" : "The product that runs"} at ${product.origin}`);
  const { key } = await product.createTenant(`Trial ${stamp}`);
  const tried = await tryOut({ origin: product.origin, key, recipient }, folder, tell);
  for (const report of Object.values(tried)) show(report);
  tell(`\n  Mail to ${recipient}: ${product.mailboxUrl}`);
  tell(`Key of the new tenant:  ${key}`);
}

function show({ period, document, webUrl, pdfUrl, documentUrl }: TriedReport): void {
  console.log(`\n  Report on ${period}`);
  for (const line of figuresIn(document)) tell(`  ${line}`);
  tell(`  page    ${webUrl}`);
  tell(`  PDF     ${pdfUrl}`);
  tell(`  figures ${documentUrl}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
