import { sessionPolicy } from "@touchstone/core/table";
import { beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy, type Inputs } from "./deployment.js";
import { everydayWork } from "./everyday-work.js";
import { BUNDLES, type BundleName, functionsOf, LOGICAL_NAMES } from "./functions-of.js";
import { permits, type Statement } from "./iam.js";
import { grantsOf, statementsOf, textOf } from "./policies.js";
import { type Asked, requestsOf } from "./requests.js";

let app: Deployment;
let asked: Asked[];
beforeAll(async () => {
  const uses = await everydayWork();
  app = await deploy("production");
  asked = requestsOf(uses, app);
});

/** A role's own policies as IAM reads them. */
const policyOf = (role: Inputs): Statement[] =>
  ((role.inlinePolicies ?? []) as { policy: string }[])
    .flatMap(({ policy }) => statementsOf(policy))
    .map(({ effect, actions, resources, conditions = [] }) => ({
      Effect: effect === "Deny" ? "Deny" : "Allow",
      Action: actions,
      Resource: resources,
      Condition: conditionOf(conditions),
    }));

function conditionOf(conditions: { test: string; variable: string; values: string[] }[]): NonNullable<Statement["Condition"]> {
  const condition: NonNullable<Statement["Condition"]> = {};
  for (const { test, variable, values } of conditions) condition[test] = { ...condition[test], [variable]: values };
  return condition;
}

const roleOf = (name: BundleName): Inputs => app.one("iam/role", LOGICAL_NAMES[name]);
/** The role of the sessions in which a function reaches tenants' items; the dispatcher has none. */
const tenantRoles = () => app.of("iam/role").filter(({ name }) => name.startsWith("TenantData-"));
const tenantRoleOf = (name: BundleName): Inputs | undefined => tenantRoles().find((role) => role.name === `TenantData-${name}`)?.inputs;
const arns = () => {
  const { TABLE_ARN = "", DATA_KEY_ARN = "" } = functionsOf(app).variables("api");
  return { table: TABLE_ARN, key: DATA_KEY_ARN };
};
const sessionPolicyOf = (session: NonNullable<Asked["session"]>): Statement[] =>
  (JSON.parse(sessionPolicy(session, arns())) as { Statement: Statement[] }).Statement;

function isPermitted({ by, request, session }: Asked): boolean {
  if (!session) return permits(policyOf(roleOf(by)), request);
  return permits(policyOf(tenantRoleOf(by) ?? {}), request) && permits(sessionPolicyOf(session), request);
}

/** What a policy grants that none of the requests needs, one action on one resource at a time. */
const unneeded = (policy: Statement[], requests: Asked[]): string[] =>
  policy.flatMap((statement) =>
    [statement.Action]
      .flat()
      .flatMap((Action) =>
        [statement.Resource]
          .flat()
          .flatMap((Resource) =>
            requests.some(({ request }) => permits([{ ...statement, Action, Resource }], request)) ? [] : [`${Action} on ${Resource}`],
          ),
      ),
  );

/** Functions that only say what is to be done for whom. */
const HANDING_OUT = ["dispatch", "reconcile"] as const;

describe("what the functions do on a working day", () => {
  it("is granted, to the function itself or to the session of the tenant it is done for", () => {
    expect(asked.length).toBeGreaterThan(300);
    expect(asked.filter((one) => !isPermitted(one))).toEqual([]);
  });

  it.each(BUNDLES)("is all that is granted to %s and to its sessions", (name) => {
    const [own, inSessions] = [false, true].map((wanted) =>
      asked.filter(({ by, session }) => by === name && (session !== undefined) === wanted),
    );
    expect(unneeded(policyOf(roleOf(name)), own ?? [])).toEqual([]);
    expect(unneeded(policyOf(tenantRoleOf(name) ?? {}), inSessions ?? [])).toEqual([]);
  });

  it("is granted nowhere else: no ready-made policy is attached to any role", () => {
    expect(app.of("iam/role").filter(({ inputs }) => ((inputs.managedPolicyArns ?? []) as string[]).length > 0)).toEqual([]);
    expect([...app.of("iam/rolePolicy"), ...app.of("iam/rolePolicyAttachment")]).toEqual([]);
  });
});

describe("tenants' items", () => {
  const pairs = (policy: Statement[]) =>
    policy.flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((resource) => `${action} on ${resource}`)),
    );

  it("are out of reach of a function's own credentials", () => {
    const ofTenants = asked.filter(({ request: { context } }) => context?.["dynamodb:LeadingKeys"]?.some((key) => key.startsWith("tnt_")));
    expect(ofTenants.length).toBeGreaterThan(100);
    for (const { request, by } of ofTenants)
      expect({ by, request, reached: permits(policyOf(roleOf(by)), request) }).toEqual({ by, request, reached: false });
  });

  it.each(HANDING_OUT)("are reached not at all by %s, which hands out the work of others", (name) => {
    expect(tenantRoleOf(name)).toBeUndefined();
    expect(functionsOf(app).variables(name)).not.toHaveProperty("TENANT_ROLE_ARN");
    expect(grantsOf(roleOf(name)).map(([action]) => action)).not.toContain("sts:AssumeRole");
  });

  it("are reached in sessions whose policy names what their roles may do together, no more and no less", () => {
    const session = { tenantId: "tnt_00000000000000000000000001", directory: false };
    const together = tenantRoles().flatMap(({ inputs }) => pairs(policyOf(inputs)));
    expect([...new Set(together)].sort()).toEqual(pairs(sessionPolicyOf(session)).sort());
  });

  it("are reached through a role that only its function may take on, in the name of a tenant, for an hour at most", () => {
    expect(tenantRoles().map(({ name }) => name)).toHaveLength(BUNDLES.length - HANDING_OUT.length);
    for (const { name, inputs } of tenantRoles()) {
      const bundle = BUNDLES.find((one) => `TenantData-${one}` === name);
      if (!bundle) throw new Error(`${name} belongs to no function`);
      expect(inputs.maxSessionDuration).toBe(3600);
      expect(statementsOf(inputs.assumeRolePolicy)).toEqual([
        {
          actions: ["sts:AssumeRole"],
          principals: [{ type: "AWS", identifiers: [`arn:aws:iam:eu-west-1:111122223333:${roleOf(bundle).name}`] }],
          conditions: [{ test: "StringLike", variable: "sts:RoleSessionName", values: [`tnt_${"?".repeat(26)}`] }],
        },
      ]);
      expect(functionsOf(app).variables(bundle).TENANT_ROLE_ARN).toBe(`arn:aws:iam::111122223333:role/${inputs.name}`);
    }
  });
});

describe("every role", () => {
  /** Resources that end in a wildcard, and why no narrower one would do. */
  const WIDE = [
    /** Objects below one prefix of the one bucket: their names come from ids. */
    /:touchstone-production-filesbucket-\w+\/(imports|reports|erasures)\/\*$/,
    /** Streams within one function's own log: Lambda names them. */
    /:log-group:\/aws\/lambda\/touchstone-production-[a-z-]+:\*$/,
  ];

  it("names each action, and each resource but what is made under names that are not known before", () => {
    const all = app
      .of("iam/role")
      .flatMap(({ name, inputs }) => grantsOf(inputs).map(([action, resource]) => ({ name, action, resource })));
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter(({ action }) => action.includes("*"))).toEqual([]);
    expect(all.filter(({ resource }) => resource.includes("*") && !WIDE.some((pattern) => pattern.test(resource)))).toEqual([]);
  });

  it("leaves the table whole: nobody scans, exports or deletes it", () => {
    const forbidden = /dynamodb:(Scan|DeleteTable|UpdateTable|PartiQLSelect|ExportTable\w*|RestoreTable\w*)/;
    for (const { inputs } of app.of("iam/role")) expect(textOf(inputs)).not.toMatch(forbidden);
  });

  it("of a function reaches the table itself by keys that belong to no tenant", () => {
    const own = BUNDLES.flatMap((name) => policyOf(roleOf(name))).filter(
      ({ Action, Resource }) => textOf(Action).includes("dynamodb:") && !textOf(Resource).includes("/stream/"),
    );
    expect(own).toHaveLength(3);
    for (const { Condition } of own)
      expect(Condition).toEqual({
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [expect.stringMatching(/^(directory|due)#\*$/)] },
        Null: { "dynamodb:LeadingKeys": ["false"] },
      });
  });

  it("sends mail from our address alone", () => {
    const [mail] = asked.filter(({ request: { action } }) => action.startsWith("ses:"));
    if (!mail) throw new Error("nothing sends mail");
    const forged = { ...mail, request: { ...mail.request, context: { "ses:FromAddress": ["bank@mail.example.com"] } } };
    expect([mail, forged].map(isPermitted)).toEqual([true, false]);
  });

  it("uses the data's key through the one service that needs it, never by itself", () => {
    for (const { inputs } of app.of("iam/role")) {
      for (const { Action, Condition } of policyOf(inputs).filter((statement) => textOf(statement.Action).includes("kms:")))
        expect({ Action, Condition }).toEqual({
          Action,
          Condition: { StringEquals: { "kms:ViaService": [expect.stringMatching(/^(dynamodb|s3)\.eu-west-1\.amazonaws\.com$/)] } },
        });
    }
  });

  it("is taken on by Lambda, by the scheduler, or by the one function whose sessions it serves", () => {
    for (const { name, inputs } of app.of("iam/role").filter((role) => !role.name.startsWith("TenantData-"))) {
      expect({ name, trust: textOf(inputs.assumeRolePolicy) }).toEqual({
        name,
        trust: expect.stringMatching(/"(lambda|scheduler)\.amazonaws\.com"/),
      });
      expect({ name, trust: textOf(inputs.assumeRolePolicy) }).not.toEqual({ name, trust: expect.stringContaining(":root") });
    }
  });

  it("of a schedule starts its own function and sets aside what failed, and nothing else", () => {
    for (const schedule of app.of("scheduler/schedule")) {
      const { arn, deadLetterConfig } = schedule.inputs.target as { arn: string; deadLetterConfig: { arn: string } };
      const role = app.of("iam/role").find(({ name }) => name === `${schedule.name.replace(/Schedule$/, "")}Role`);
      expect(role && grantsOf(role.inputs)).toEqual([
        ["lambda:InvokeFunction", arn],
        ["sqs:SendMessage", deadLetterConfig.arn],
      ]);
    }
  });
});
