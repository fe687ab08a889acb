import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createApp } from "@touchstone/functions/api/app";
import type { Deps } from "@touchstone/functions/deps";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type Site } from "../../packages/local/src/http/site.js";
import { type Deployment, deploy, type Inputs } from "./deployment.js";
import { edgeOf } from "./edge-functions.js";
import { functionsOf } from "./functions-of.js";

const root = resolve(import.meta.dirname, "../..");
const GATEWAY = /\.execute-api\./;

let app: Deployment;
let folder: string;
let local: Site;
let pages: string[];
beforeAll(async () => {
  app = await deploy("production");
  folder = await mkdtemp(join(tmpdir(), "touchstone-site-"));
  pages = (await readdir(join(root, "packages/web"))).filter((name) => name.endsWith(".html"));
  for (const page of pages) await writeFile(join(folder, page), page);
  local = await openSite(folder, "https://touchstone.example");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Declaring routes touches none of the parts they will use, so none need to be there. */
const apiPaths = () =>
  [...new Set(createApp({ settings: { secureCookies: true } } as Deps).routes.map(({ path }) => path))]
    .filter((path) => path !== "/*")
    .map((path) => path.replaceAll(/:\w+|\{\w+\}/g, "x"));

describe("the edge", () => {
  it("leads every path that the API serves to the gateway", async () => {
    expect(apiPaths().length).toBeGreaterThan(100);
    for (const path of apiPaths())
      expect({ path, origin: (await edgeOf(app).request(path)).origin }).toEqual({ path, origin: expect.stringMatching(GATEWAY) });
  });

  it("leads nothing else there", async () => {
    const prefixes = app.resources.filter(({ type }) => type === "sst:aws:RouterUrlRoute").map(({ name }) => name.replace("EdgeRoute", ""));
    const served = new Set(apiPaths().map((path) => `/${path.split("/")[1]}`));
    expect(prefixes.sort()).toEqual([...served].sort());
    for (const path of ["/", "/surveys", "/v10", "/public", "/s/a", "/docs"])
      expect({ path, origin: (await edgeOf(app).request(path)).origin }).toEqual({ path, origin: expect.stringContaining("webassets") });
  });

  it.each(["/", "/complaints/cmp_1", "/s/customers", "/s/", "/s", "/a/token", "/c/token"])(
    "opens the page at %s that the local runtime opens, under the same policy",
    async (path) => {
      const page = local(new Request(`https://touchstone.example${path}`, { headers: { accept: "text/html" } }));
      const { uri } = await edgeOf(app, pages).request(path);
      expect(`${uri.replace(/\/$/, "/index.html").replace(/^\//, "")}`).toBe(await page?.text());
      for (const asked of [path, uri]) {
        const headers = await edgeOf(app).response(asked, { "content-type": "text/html" });
        const policy = headers["content-security-policy"]?.replace(/ https:\/\/\S+\.s3\.eu-west-1\.amazonaws\.com(?=;)/, "");
        expect(policy).toBe(page?.headers.get("content-security-policy"));
      }
    },
  );

  it("sets its headers on files, and leaves the API's own policies alone", async () => {
    const always = { "strict-transport-security": "max-age=31536000; includeSubDomains", "x-content-type-options": "nosniff" };
    expect(await edgeOf(app).response("/assets/a.js", { "content-type": "text/javascript" })).toEqual({
      "content-type": "text/javascript",
      ...always,
      "referrer-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    });
    const own = {
      "content-type": "text/html",
      "content-security-policy": "default-src 'none'",
      "referrer-policy": "no-referrer",
      "permissions-policy": "camera=()",
    };
    expect(await edgeOf(app).response("/r/token", own)).toEqual({ ...own, ...always });
  });

  it("lets pages connect to the bucket of files and to nobody else", async () => {
    const { "content-security-policy": policy } = await edgeOf(app).response("/", { "content-type": "text/html" });
    expect(policy).toMatch(/connect-src 'self' https:\/\/touchstone-production-filesbucket-\w+\.s3\.eu-west-1\.amazonaws\.com;/);
  });

  it("tells the API who calls, with a proof that a client cannot make", async () => {
    const forged = { "x-viewer-ip": { value: "198.51.100.1" }, "x-origin-key": { value: "guess" } };
    const { headers } = await edgeOf(app).request("/v1/subjects", forged);
    expect(headers["x-viewer-ip"]?.value).toBe(edgeOf(app).viewer);
    expect(headers["x-origin-key"]?.value).toMatch(/^[0-9a-f]{64}$/);
    expect(functionsOf(app).variables("api").ORIGIN_KEYS?.split(" ")).toContain(headers["x-origin-key"]?.value);
  });

  it("stays within what CloudFront accepts as a function", () => {
    for (const { inputs } of app.of("cloudfront/function")) expect(String(inputs.code).length).toBeLessThan(10_240);
  });

  it("serves the API's reference as files that the site's build makes", () => {
    const build = app.resources.find(({ name }) => name === "WebBuilder")?.inputs;
    expect(build?.create).toContain("build-reference.ts dist");
  });
});

describe("the firewall", () => {
  type ManagedGroup = { name: string; ruleActionOverrides: { name: string; actionToUse: object }[] };
  type Rule = {
    name: string;
    priority: number;
    action?: object;
    statement: { rateBasedStatement?: Inputs; managedRuleGroupStatement?: ManagedGroup };
  };
  const acl = () => app.one("wafv2/webAcl", "EdgeWaf") as { scope: string; rules: Rule[] };
  const rule = (name: string) => acl().rules.find((one) => one.name === name);

  it("stands before the distribution, where CloudFront looks for it", () => {
    expect(acl().scope).toBe("CLOUDFRONT");
    for (const kind of ["wafv2/webAcl", "wafv2/webAclLoggingConfiguration"])
      expect(app.of(kind).map(({ region }) => region)).toEqual(["us-east-1"]);
    expect(app.one("cloudfront/distribution", "Edge").webAclId).toContain("EdgeWaf");
    expect(new Set(acl().rules.map(({ priority }) => priority)).size).toBe(acl().rules.length);
  });

  it("turns an address away that asks too often, sooner without an API key, and says when to come back", () => {
    const tooMany = { block: { customResponse: { responseCode: 429, responseHeaders: [{ name: "retry-after", value: "60" }] } } };
    const [any, anonymous] = [rule("RequestsPerAddress"), rule("AnonymousRequestsPerAddress")];
    expect([any?.action, anonymous?.action]).toEqual([tooMany, tooMany]);
    expect(any?.statement.rateBasedStatement).toEqual({ aggregateKeyType: "IP", evaluationWindowSec: 300, limit: 300_000 });
    expect(anonymous?.statement.rateBasedStatement).toMatchObject({
      aggregateKeyType: "IP",
      limit: 3_000,
      scopeDownStatement: { notStatement: { statements: [{ byteMatchStatement: { searchString: "Bearer tch_" } }] } },
    });
  });

  it("refuses known attacks, but nobody's words", () => {
    const groups = acl().rules.flatMap(({ statement }) =>
      statement.managedRuleGroupStatement ? [statement.managedRuleGroupStatement] : [],
    );
    expect(groups.map(({ name }) => name)).toEqual(["AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesCommonRuleSet"]);
    const overrides = groups[1]?.ruleActionOverrides ?? [];
    for (const { actionToUse } of overrides) expect(actionToUse).toEqual({ count: {} });
    const counted = overrides.map(({ name }) => name);
    expect(counted).toEqual(
      expect.arrayContaining(["CrossSiteScripting_BODY", "GenericLFI_BODY", "GenericRFI_BODY", "SizeRestrictions_BODY"]),
    );
  });

  it("logs what it blocked, without anything that could open something", () => {
    const { redactedFields, loggingFilter, logDestinationConfigs } = app.one("wafv2/webAclLoggingConfiguration", "EdgeWaf");
    expect(JSON.stringify(logDestinationConfigs)).toContain("aws-waf-logs-");
    expect(loggingFilter).toMatchObject({ defaultBehavior: "DROP", filters: [{ behavior: "KEEP" }] });
    expect(redactedFields).toEqual(
      expect.arrayContaining([
        { queryString: {} },
        { uriPath: {} },
        { singleHeader: { name: "authorization" } },
        { singleHeader: { name: "cookie" } },
      ]),
    );
  });
});
