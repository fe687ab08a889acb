// `npm run smoke -- https://touchstone.example.com`: asks a deployed stage whether it works. Ends with 1 if not.
import { setTimeout as pause } from "node:timers/promises";
import { smoke } from "./smoke/checks.js";

const ATTEMPTS = 10;
const PAUSE_MS = 15_000;

const address = process.argv[2] ?? "";
if (!URL.canParse(address)) {
  console.error("Usage: npm run smoke -- <address of the stage>");
  process.exit(2);
}
const outcomes = await smoke(address, ATTEMPTS, () => pause(PAUSE_MS));
for (const { name, problem } of outcomes) console.log(problem === undefined ? `ok      ${name}` : `FAILED  ${name}: ${problem}`);
if (outcomes.some(({ problem }) => problem !== undefined)) process.exitCode = 1;
