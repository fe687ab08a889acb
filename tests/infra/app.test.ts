import { beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.js";
import { functionsOf } from "./functions-of.js";
import { grantsOf, textOf } from "./policies.js";

let app: Deployment;
beforeAll(async () => {
  app = await deploy("production");
});

const grants = (name: "dispatch") => functionsOf(app).grants(name);

describe("least privilege", () => {
  it("grants no wildcard action, and no wildcard resource but the objects of the one bucket", () => {
    const all = app
      .of("iam/role")
      .flatMap(({ name, inputs }) => grantsOf(inputs).map(([action, resource]) => ({ name, action, resource })));
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter(({ action }) => action.includes("*"))).toEqual([]);
    expect(all.filter(({ resource }) => resource.includes("*") && !/:touchstone-production-filesbucket-\w+\/\*$/.test(resource))).toEqual(
      [],
    );
  });

  it("lets the dispatcher read the due index and queue jobs, and nothing else", () => {
    const beyondKey = grants("dispatch").filter(([action]) => !action.startsWith("kms:"));
    expect(beyondKey).toEqual([
      ["dynamodb:Query", expect.stringMatching(/\/index\/gsi2$/)],
      ["sqs:SendMessage", expect.stringContaining("JobsQueue")],
    ]);
  });

  it("lets nobody scan, export or delete the table", () => {
    const forbidden = /dynamodb:(Scan|DeleteTable|UpdateTable|PartiQLSelect|ExportTable\w*|RestoreTable\w*)/;
    for (const { inputs } of app.of("iam/role")) expect(textOf(inputs)).not.toMatch(forbidden);
  });

  it("lets only Lambda and the scheduler take on a role", () => {
    for (const { name, inputs } of app.of("iam/role")) {
      expect({ name, trust: textOf(inputs.assumeRolePolicy) }).toEqual({
        name,
        trust: expect.stringMatching(/"(lambda|scheduler)\.amazonaws\.com"/),
      });
      expect({ name, trust: textOf(inputs.assumeRolePolicy) }).not.toEqual({ name, trust: expect.stringContaining(":root") });
    }
  });
});
