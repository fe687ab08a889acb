import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import * as sqs from "@aws-sdk/client-sqs";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../scripts/operate/main.js";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "docs/operations");
const runbooks = readdirSync(folder).filter((name) => name.endsWith(".md"));
const scripts = Object.keys((JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object }).scripts);

/** Commands in fenced blocks and in inline code, continued lines joined. */
function commandsIn(text: string): string[] {
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) => block.replace(/\\\n\s*/g, " ").split("\n"));
  const inline = [...text.replace(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
  return [...blocks, ...inline].map((line) => line.replace(/ #.*$/, "").trim()).filter(Boolean);
}

/** Why a command of `npm run operate` would not be understood; undefined when it would. */
function misunderstood(line: string): string | undefined {
  const [, name = "", rest = ""] = /npm run operate -- (\S+)(.*)/.exec(line) ?? [];
  if (name === "--help") return undefined;
  const command = COMMANDS[name];
  if (!command) return `there is no command ${name}`;
  const flags = [...rest.matchAll(/ --([\w-]+)/g)].map(([, flag = ""]) => flag);
  const unknown = flags.find((flag) => !Object.hasOwn(command.options, flag));
  if (unknown) return `${name} has no --${unknown}`;
  const verb = /^ (\w[\w-]*)/.exec(rest)?.[1];
  return verb && !command.verbs.includes(verb) ? `${name} has no ${verb}` : undefined;
}

/** `restore-table-to-point-in-time` as the SDK calls it. */
const sdkName = (name: string): string => `${name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}Command`;
const CLIENTS: Record<string, object> = { dynamodb, sqs };

describe.each(runbooks)("the runbook %s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const commands = commandsIn(text);

  it("names only scripts that there are", () => {
    const named = commands.flatMap((line) => [...line.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script = ""]) => script));
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });

  it("gives operate only what it understands", () => {
    const wrong = commands.flatMap((line) => (line.includes("npm run operate -- ") ? (misunderstood(line) ?? []) : []));
    expect(wrong).toEqual([]);
  });

  it("asks AWS only for operations that it has", () => {
    const asked = commands.flatMap((line) =>
      [...line.matchAll(/\baws (\w+) ([a-z][a-z0-9-]+)/g)].map(([, service = "", operation = ""]) => ({ service, operation })),
    );
    const wrong = asked.filter(
      ({ service, operation }) => operation !== "wait" && CLIENTS[service] && !(sdkName(operation) in (CLIENTS[service] ?? {})),
    );
    expect(wrong).toEqual([]);
  });

  it("links only to what is there", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !existsSync(join(dirname(join(folder, name)), link)))).toEqual([]);
  });
});

it("every runbook is found from the index", () => {
  const index = readFileSync(join(folder, "README.md"), "utf8");
  expect(runbooks.filter((name) => name !== "README.md" && !index.includes(`(${name})`))).toEqual([]);
});

it("every command of operate says what it does, where it works and how it is used", () => {
  for (const [name, { summary, help, options }] of Object.entries(COMMANDS)) {
    expect(summary).not.toBe("");
    expect(help).toContain(`npm run operate -- ${name}`);
    for (const option of Object.keys(options)) expect(help).toContain(`--${option}`);
  }
});
