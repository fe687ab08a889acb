import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { DELIVERY_STAGES } from "./delivery-roles.js";

type Permissions = Record<string, string>;
type Step = {
  uses?: string;
  run?: string;
  if?: string;
  shell?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
};
type Job = {
  uses?: string;
  with?: Record<string, unknown>;
  if?: string;
  needs?: string | string[];
  permissions?: Permissions;
  environment?: string | { name: string; url?: string };
  concurrency?: { group: string; "cancel-in-progress": unknown };
  "timeout-minutes"?: number;
  steps?: Step[];
};
type Workflow = { on: Record<string, unknown>; permissions?: Permissions; jobs: Record<string, Job>; text: string };

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, ".github/workflows");
const workflows = Object.fromEntries(
  readdirSync(folder).map((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return [file, { ...(parse(text) as Omit<Workflow, "text">), text }];
  }),
) as Record<string, Workflow>;

const files = Object.keys(workflows);
const workflow = (file: string): Workflow => {
  const found = workflows[file];
  if (!found) throw new Error(`There is no workflow ${file}.`);
  return found;
};
const job = (file: string, name: string): Job => {
  const found = workflow(file).jobs[name];
  if (!found) throw new Error(`${file} has no job ${name}.`);
  return found;
};
const jobs = files.flatMap((file) =>
  Object.entries(workflow(file).jobs).map(([name, value]) => ({ at: `${file} ${name}`, file, job: value })),
);
const steps = jobs.flatMap(({ at, job: { steps: list = [] } }) => list.map((step) => ({ at, step })));
const assumesRole = ({ steps: list = [] }: Job) => list.some(({ uses }) => uses?.startsWith("aws-actions/configure-aws-credentials@"));
const nameOf = ({ environment }: Job) => (typeof environment === "string" ? environment : environment?.name);

describe("the workflows", () => {
  it("are those that the documents speak of", () => {
    expect(files.sort()).toEqual(["check.yml", "deploy.yml", "preview.yml", "release.yml", "roll-back.yml"]);
  });

  it("pin every action to a commit and say which version that is; others are our own files", () => {
    const uses = [...steps.map(({ step }) => step.uses), ...jobs.map(({ job: { uses: called } }) => called)].filter(
      (value) => value !== undefined,
    );
    expect(uses.length).toBeGreaterThan(10);
    for (const reference of uses) {
      if (reference.startsWith("./")) expect(files).toContain(reference.replace("./.github/workflows/", ""));
      else expect(reference).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
    }
    for (const file of files)
      for (const line of workflow(file)
        .text.split("\n")
        .filter((text) => /uses: [^.]/.test(text)))
        expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("give one commit to an action wherever it is used", () => {
    const commits = new Map<string, Set<string>>();
    for (const { step } of steps) {
      const [action = "", commit = ""] = step.uses?.split("@") ?? [];
      if (action) commits.set(action, new Set([...(commits.get(action) ?? []), commit]));
    }
    for (const [action, pinned] of commits) expect({ action, commits: pinned.size }).toEqual({ action, commits: 1 });
  });

  it("keep no secret: no key of AWS, no token, nothing to leak or rotate", () => {
    for (const file of files) expect(workflow(file).text).not.toMatch(/secrets\.|secrets: inherit|aws-access-key-id|AWS_SECRET/);
  });

  it("put nothing that others can write into a script", () => {
    for (const { at, step } of steps) expect({ at, run: step.run ?? "" }).toEqual({ at, run: expect.not.stringContaining("${{") });
  });

  it("leave no credentials of git behind, and do not run the code of strangers with rights", () => {
    for (const { step } of steps.filter(({ step: { uses } }) => uses?.startsWith("actions/checkout@")))
      expect(step.with).toMatchObject({ "persist-credentials": false });
    for (const file of files) {
      expect(Object.keys(workflow(file).on)).not.toContain("pull_request_target");
      expect(Object.keys(workflow(file).on)).not.toContain("workflow_run");
    }
  });

  it("begin with no rights, and let only what deploys ask for an identity", () => {
    for (const file of files) expect([{}, { contents: "read" }]).toContainEqual(workflow(file).permissions);
    for (const { at, job: each } of jobs) {
      const rights = each.permissions ?? {};
      for (const [right, level] of Object.entries(rights))
        expect({ at, right: `${right}: ${level}` }).toEqual({ at, right: expect.stringMatching(/^(contents: read|id-token: write)$/) });
      const deploys = assumesRole(each) || each.uses === "./.github/workflows/deploy.yml";
      expect({ at, identity: "id-token" in rights }).toEqual({ at, identity: deploys });
    }
  });

  it("end every job in time", () => {
    for (const { at, job: each } of jobs.filter(({ job: { uses } }) => uses === undefined))
      expect({ at, minutes: each["timeout-minutes"] }).toEqual({ at, minutes: expect.any(Number) });
  });

  it("call what exists", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
    const runs = steps.map(({ step }) => step.run ?? "").join("\n");
    const called = [...runs.matchAll(/npm run (?:--\S+ )*([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(called).toContain("smoke");
    for (const name of called) expect(Object.keys(scripts)).toContain(name);
    expect(statSync(join(root, ".ci/run")).mode & 0o111).toBeGreaterThan(0);
  });
});

describe("the checks", () => {
  it("are .ci/run and nothing beside it, on the oldest Node and on that of the functions", () => {
    const check = job("check.yml", "check") as Job & { strategy: { matrix: { node: string[] } } };
    const runs = check.steps?.map(({ run }) => run).filter((run) => run !== undefined);
    expect(runs).toEqual([".ci/run 2>&1 | tee check.log"]);
    expect(check.steps?.find(({ run }) => run)?.shell).toBe("bash");
    expect(check.strategy.matrix.node).toEqual(["20", "24"]);
    const others = steps.filter(({ at }) => !at.startsWith("check.yml")).map(({ step }) => step.run ?? "");
    expect(others.join("\n")).not.toMatch(/npm (test|run (lint|types|check))|vitest|biome|\.ci\/run/);
  });

  it("come before every deployment but a roll-back, whose commit was checked when it came to main", () => {
    for (const file of ["preview.yml", "release.yml"]) expect(job(file, "check").uses).toBe("./.github/workflows/check.yml");
    expect(job("preview.yml", "deploy").needs).toBe("check");
    expect(job("release.yml", "staging").needs).toBe("check");
    expect(job("release.yml", "production").needs).toBe("staging");
    expect(job("roll-back.yml", "deploy").needs).toBe("commit");
  });
});

describe("a deployment", () => {
  it("takes on a role within an environment, and never beside another of its stage", () => {
    const deploying = jobs.filter(({ job: each }) => assumesRole(each));
    expect(deploying.map(({ at }) => at).sort()).toEqual(["deploy.yml deploy", "preview.yml remove"]);
    for (const { at, job: each } of deploying) {
      expect({ at, environment: nameOf(each) }).toEqual({
        at,
        environment: expect.stringMatching(/^(preview|\$\{\{ inputs\.environment \}\})$/),
      });
      expect({ at, concurrency: each.concurrency }).toEqual({
        at,
        concurrency: {
          group: expect.stringMatching(/^deploy-(\$\{\{ inputs\.stage \}\}|pr-\$\{\{ github\.event\.number \}\})$/),
          "cancel-in-progress": false,
        },
      });
      const role = each.steps?.find(({ uses }) => uses?.startsWith("aws-actions/"))?.with;
      expect(role).toMatchObject({ "role-to-assume": "${{ vars.AWS_DEPLOY_ROLE }}", "aws-region": "${{ vars.AWS_REGION }}" });
    }
  });

  it("installs before it has rights, deploys without a cache, and asks the stage afterwards", () => {
    const { steps: list = [] } = job("deploy.yml", "deploy");
    const order = ["npm ci", "configure-aws-credentials", "sst deploy", "npm run smoke"].map((part) =>
      list.findIndex(({ uses = "", run = "" }) => `${uses}${run}`.includes(part)),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(list.some(({ uses }) => uses?.startsWith("actions/cache@"))).toBe(false);
    expect(list.find(({ uses }) => uses?.startsWith("actions/setup-node@"))?.with).toMatchObject({ "package-manager-cache": false });
  });

  it("passes on every setting that the deployment reads, from the environment's variables", () => {
    const sources = readdirSync(join(root, "infra"))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(root, "infra", file), "utf8"));
    const read = new Set(sources.join("\n").match(/TOUCHSTONE_[A-Z_]+/g));
    expect(read.size).toBeGreaterThan(3);
    const { env = {} } = job("deploy.yml", "deploy") as Job & { env?: Record<string, string> };
    const passed = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith("TOUCHSTONE_")));
    expect(passed).toEqual(Object.fromEntries([...read].map((name) => [name, `\${{ vars.${name} }}`])));
    const documented = readFileSync(join(root, "docs/operations/deploy.md"), "utf8");
    for (const name of [...read, "AWS_DEPLOY_ROLE", "AWS_REGION"]) expect(documented).toContain(`\`${name}\``);
  });

  it("names environments that have a role, and the stage that the role is for", () => {
    const calls = jobs
      .filter(({ job: { uses } }) => uses === "./.github/workflows/deploy.yml")
      .map(({ job: { with: values = {} } }) => values);
    const named = calls.map(({ environment, stage }) => `${environment} ${stage}`).sort();
    expect(named).toEqual([
      "${{ inputs.environment }} ${{ inputs.environment }}",
      "preview pr-${{ github.event.number }}",
      "production production",
      "staging staging",
    ]);
    const { options } = (workflow("roll-back.yml").on.workflow_dispatch as { inputs: { environment: { options: string[] } } }).inputs
      .environment;
    for (const environment of [...options, "preview"]) expect(DELIVERY_STAGES.map((stage) => stage.environment)).toContain(environment);
  });

  it("of a pull request needs the label and our own repository, and goes when the request does", () => {
    const ours = "github.event.pull_request.head.repo.full_name == github.repository";
    for (const name of ["check", "remove"]) expect(job("preview.yml", name).if).toContain(ours);
    expect(job("preview.yml", "check").if).toContain("contains(github.event.pull_request.labels.*.name, 'preview')");
    expect((workflow("preview.yml").on.pull_request as { types: string[] }).types).toEqual(
      expect.arrayContaining(["labeled", "unlabeled", "closed"]),
    );
    expect(job("preview.yml", "remove").steps?.at(-1)?.run).toBe('npx sst remove --stage "$STAGE"');
  });

  it("of production follows staging from main alone, and tells the way back when it fails", () => {
    expect(workflow("release.yml").on).toEqual({ push: { branches: ["main"] } });
    expect(job("release.yml", "failed")).toMatchObject({ needs: "production", if: "failure() && needs.production.result == 'failure'" });
    expect(readFileSync(join(root, "docs/operations/roll-back.md"), "utf8")).toContain("gh workflow run roll-back.yml");
  });
});
