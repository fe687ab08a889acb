import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { permits, type Statement } from "../../../../tests/infra/iam.js";
import { covers } from "./key-scope.js";
import { sessionPolicy } from "./session-policy.js";
import { isTenants, keyIn, keyTemplates } from "./testing/key-templates.js";

const MINE = "tnt_00000000000000000000000001";
const THEIRS = "tnt_00000000000000000000000002";
/** Longer than any that AWS gives out: a region's, an account's and a stage's longest names. */
const ARNS = {
  table: `arn:aws-us-gov:dynamodb:ap-southeast-99:111122223333:table/touchstone-${"s".repeat(40)}-TableTable-abcdefgh`,
  key: "arn:aws-us-gov:kms:ap-southeast-99:111122223333:key/mrk-0123456789abcdef0123456789abcdef",
};
const INDEX = `${ARNS.table}/index/gsi1`;
const own = { tenantId: MINE, directory: false };
const withDirectory = { tenantId: MINE, directory: true };

const reaches = (policy: string, keys: string[], action = "dynamodb:GetItem", resource = ARNS.table) =>
  permits((JSON.parse(policy) as { Statement: Statement[] }).Statement, {
    action,
    resource,
    context: keys.length > 0 ? { "dynamodb:LeadingKeys": keys } : {},
  });
const lists = (policy: string, key: string) => reaches(policy, [key], "dynamodb:Query", INDEX);

const ids = fc.stringMatching(/^tnt_[0-9a-hjkmnp-tv-z]{26}$/);

describe("a tenant's session", () => {
  it("reaches every kind of item of the tenant and none of another's, on the table and on the index", () => {
    const policy = sessionPolicy(own, ARNS);
    const templates = keyTemplates().filter(isTenants);
    expect(templates.length).toBeGreaterThan(40);
    for (const { field, template, file } of templates) {
      const reach = (tenantId: string) =>
        field === "pk" ? reaches(policy, [keyIn(tenantId, template)]) : lists(policy, keyIn(tenantId, template));
      expect({ file, template, mine: reach(MINE), theirs: reach(THEIRS) }).toEqual({ file, template, mine: true, theirs: false });
      for (const alike of [`${MINE}0`, MINE.slice(0, -1), `x${MINE}`, MINE.toUpperCase()])
        expect({ alike, template, reached: reach(alike) }).toEqual({ alike, template, reached: false });
    }
  });

  it("reaches the directory only where the directory was opened", () => {
    for (const { template } of keyTemplates().filter((one) => !isTenants(one))) {
      expect(reaches(sessionPolicy(own, ARNS), [keyIn(MINE, template)]), template).toBe(false);
      expect(reaches(sessionPolicy(withDirectory, ARNS), [keyIn(MINE, template)]), template).toBe(true);
    }
  });

  it("reaches nothing by a request that names no key, or one foreign key among its own", () => {
    const policy = sessionPolicy(withDirectory, ARNS);
    expect(reaches(policy, [`${MINE}#a`, `${MINE}#b`], "dynamodb:BatchGetItem")).toBe(true);
    expect(reaches(policy, [`${MINE}#a`, `${THEIRS}#b`], "dynamodb:BatchGetItem")).toBe(false);
    for (const action of ["dynamodb:Query", "dynamodb:GetItem", "dynamodb:PartiQLInsert"]) expect(reaches(policy, [], action)).toBe(false);
  });

  it("reads no due index, scans nothing, and administers nothing", () => {
    const policy = sessionPolicy(withDirectory, ARNS);
    const key = [`${MINE}#a`];
    expect(reaches(policy, ["due#1"], "dynamodb:Query", `${ARNS.table}/index/gsi2`)).toBe(false);
    for (const action of ["Scan", "PartiQLSelect", "DeleteTable", "UpdateTable", "ExportTableToPointInTime", "BatchWriteItem"])
      expect(reaches(policy, key, `dynamodb:${action}`), action).toBe(false);
    expect(policy).not.toMatch(/"Action":[^\]]*\*/);
  });

  it("goes exactly as far as the guard in front of the client", () => {
    const keys = fc.oneof(
      fc.tuple(ids, fc.string()).map(([id, rest]) => `${id}#${rest}`),
      fc.string().map((rest) => `directory#${rest}`),
      fc.string().map((rest) => `${MINE}${rest}`),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.oneof(fc.constant(MINE), ids), fc.boolean(), keys, (tenantId, directory, key) => {
        const scope = { tenantId, directory };
        expect(reaches(sessionPolicy(scope, ARNS), [key])).toBe(covers(scope, key));
      }),
    );
  });

  it("fits into what STS takes as a policy: 2,048 characters", () => {
    expect(sessionPolicy(withDirectory, ARNS).length).toBeLessThan(2048);
  });

  it.each(["", "*", "tnt_*", "tnt_0000000000000000000000000?", `${MINE}#x`, "${aws:username}"])(
    "is refused for %j, which would widen the pattern or name nobody",
    (tenantId) => {
      expect(() => sessionPolicy({ tenantId, directory: false }, ARNS)).toThrow("exactly one tenant");
    },
  );
});
