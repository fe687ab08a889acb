// Starts a bundle as Lambda does, in a process of its own, and hands it each event of standard input.
// Prints one line: how long the import took, how much processor time it cost, and the answers.
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const events = JSON.parse(await text(process.stdin));
const startedAt = performance.now();
const usedBefore = process.cpuUsage();
const { handler } = await import(pathToFileURL(process.argv[2]).href).catch((error) => {
  // Left uncaught, Node would print the line of the bundle that threw, all of it, and of its message nothing would get through.
  console.error(error);
  process.exit(1);
});
const { user, system } = process.cpuUsage(usedBefore);
const importMs = performance.now() - startedAt;
const importCpuMs = (user + system) / 1000;

const context = { awsRequestId: "3f1c8f5e-0000-4000-8000-000000000000", functionName: "check", getRemainingTimeInMillis: () => 30_000 };
const answers = [];
for (const event of events) answers.push((await handler(event, context)) ?? null);
process.stdout.write(`\n${JSON.stringify({ importMs, importCpuMs, answers })}\n`, () => process.exit(0));
