// Plants every fault of mutations.ts, one at a time, and fails if the tests do not notice. A part of `npm run check:infra`;
// `tsx tests/infra/mutate.ts encryption` plants those whose title holds the word.
import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { bundleOnce } from "./bundles.js";
import { MUTATIONS, type Mutation } from "./mutations.js";

const root = resolve(import.meta.dirname, "../..");
const AT_ONCE = 2;
/** One run for all faults, so that they share one bundling: they are planted into the deployment, not into the functions. */
const RUN = `faults-${process.pid}`;

type Result = { numPassedTests: number; numFailedTests: number; testResults: { message: string }[] };
type Verdict = { mutation: Mutation; outcome: "noticed" | "unnoticed" | "broken"; why?: string };

async function verdictOf(mutation: Mutation): Promise<Verdict> {
  const output = await outputOf(mutation);
  const json = output.slice(output.indexOf("{"));
  let result: Result;
  try {
    result = JSON.parse(json) as Result;
  } catch {
    return { mutation, outcome: "broken", why: output.slice(-1000) };
  }
  // Where nothing passes, the deployment itself broke, and no assertion looked at it.
  if (result.numPassedTests === 0) return { mutation, outcome: "broken", why: result.testResults[0]?.message ?? "" };
  return { mutation, outcome: result.numFailedTests === 0 ? "unnoticed" : "noticed" };
}

/** What Vitest reports for the tests that must notice; that they fail is what we hope for, so the exit code says nothing. */
const outputOf = ({ title, test }: Mutation): Promise<string> =>
  new Promise((done) => {
    const args = ["run", "--config", "tests/infra/vitest.config.ts", "--reporter", "json", test];
    const env = { ...process.env, INFRA_MUTATION: title, INFRA_RUN: RUN, NO_COLOR: "1" };
    execFile(join(root, "node_modules/.bin/vitest"), args, { cwd: root, env, maxBuffer: 2 ** 26 }, (_, output) => done(output));
  });

const [, , word = ""] = process.argv;
const waiting = MUTATIONS.filter(({ title }) => title.includes(word));
const verdicts: Verdict[] = [];
const work = async () => {
  for (let mutation = waiting.shift(); mutation; mutation = waiting.shift()) {
    const verdict = await verdictOf(mutation);
    verdicts.push(verdict);
    console.log(`${verdict.outcome}: without ${mutation.title}${verdict.why ? `\n${verdict.why}` : ""}`);
  }
};
bundleOnce(RUN);
await Promise.all(Array.from({ length: AT_ONCE }, work));
const noticed = verdicts.filter(({ outcome }) => outcome === "noticed").length;
console.log(`${noticed} of ${verdicts.length} planted faults noticed`);
if (noticed < verdicts.length || noticed === 0) process.exitCode = 1;
