import { afterEach, describe, expect, it, vi } from "vitest";
import { stageSettings } from "../../infra/stages.js";
import { type Deployment, deploy } from "./deployment.js";
import { functionsOf } from "./functions-of.js";
import { textOf } from "./policies.js";

const MAIL = { TOUCHSTONE_MAIL_DOMAIN: "mail.example.com" };
const EVERYTHING = {
  ...MAIL,
  TOUCHSTONE_SITE_DOMAIN: "touchstone.example.com",
  TOUCHSTONE_INBOUND_DOMAIN: "in.example.com",
  AWS_REGION: "eu-central-1",
};

const kinds = ({ resources }: Deployment) => new Set(resources.map(({ type }) => type));

describe("every stage", () => {
  it.each(["dev", "staging", "production", "pr-12"])(
    "%s is whole: firewall, encryption, recovery and dead letters are no matter of stage",
    async (stage) => {
      const app = await deploy(stage, MAIL);
      const { protect, removal, recoveryDays, traffic } = stageSettings(stage);
      expect(app.app).toMatchObject({ removal, protect, providers: { aws: { region: "eu-west-1" } } });
      expect(app.one("dynamodb/table", "Table")).toMatchObject({
        deletionProtectionEnabled: protect,
        pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: recoveryDays },
        serverSideEncryption: { enabled: true },
      });
      expect(app.one("apigatewayv2/stage", "Gateway").defaultRouteSettings).toMatchObject({ throttlingRateLimit: traffic.gateway.rate });
      expect(app.of("wafv2/webAcl")).toHaveLength(1);
      expect(app.of("sqs/redriveAllowPolicy")).toHaveLength(3);
      expect(app.of("lambda/functionEventInvokeConfig")).toHaveLength(2);
      const traced = app.of("lambda/function").filter(({ inputs }) => textOf(inputs.tracingConfig ?? "").includes("Active"));
      expect(traced).toHaveLength(stage === "staging" ? 6 : 0);
      expect(
        functionsOf(app)
          .grants("api")
          .some(([action]) => action === "xray:PutTraceSegments"),
      ).toBe(stage === "staging");
      expect(functionsOf(app).lambda("dispatch").reservedConcurrentExecutions).toBe(protect || stage === "staging" ? 1 : undefined);
      for (const unwanted of ["ses/receiptRule", "acm/certificate", "lambda/provisionedConcurrencyConfig"])
        expect({ unwanted, found: app.of(unwanted).length }).toEqual({ unwanted, found: 0 });
      expect(kinds(app)).toContain("aws:cloudfront/distribution:Distribution");
    },
  );

  it("keeps production alone: it is retained, protected, and restored the furthest back", () => {
    expect(stageSettings("production")).toMatchObject({ removal: "retain", protect: true, recoveryDays: 35 });
    for (const stage of ["dev", "staging", "pr-12", "constructor"])
      expect(stageSettings(stage)).toMatchObject({ removal: "remove", protect: false });
  });
});

describe("an owner's domains", () => {
  it("are production's as they are given, with a certificate and nothing but modern TLS", async () => {
    const app = await deploy("production", EVERYTHING);
    expect(app.app.providers.aws.region).toBe("eu-central-1");
    expect(app.one("cloudfront/distribution", "Edge")).toMatchObject({
      aliases: ["touchstone.example.com"],
      viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2021" },
    });
    expect(app.of("acm/certificate").map(({ region }) => region)).toEqual(["us-east-1"]);
    expect(functionsOf(app).variables("api").PUBLIC_URL).toBe("https://touchstone.example.com");
    expect(textOf(app.one("s3/bucketCorsConfiguration", "Files").corsRules)).toContain('"https://touchstone.example.com"');
    expect(app.of("ses/receiptRule")).toHaveLength(1);
  });

  it("are a preview's below the given ones, so that previews live side by side, and none takes the account's mail", async () => {
    const app = await deploy("pr-12", EVERYTHING);
    expect(app.one("cloudfront/distribution", "Edge").aliases).toEqual(["pr-12.touchstone.example.com"]);
    expect(app.one("sesv2/emailIdentity", "Mail").emailIdentity).toBe("pr-12.mail.example.com");
    expect(app.of("ses/activeReceiptRuleSet")).toEqual([]);
  });
});

describe("an API that is kept warm", () => {
  afterEach(() => vi.doUnmock("../../infra/stages"));

  it("is called by the version that is warm", async () => {
    vi.doMock("../../infra/stages", async (original) => {
      const stages = await original<typeof import("../../infra/stages.js")>();
      const { concurrency, ...settings } = stages.stageSettings("production");
      return { ...stages, stageSettings: () => ({ ...settings, concurrency: { ...concurrency, apiProvisioned: 3 } }) };
    });
    const app = await deploy("production", MAIL);
    expect(app.one("lambda/provisionedConcurrencyConfig", "Api").provisionedConcurrentExecutions).toBe(3);
    expect(functionsOf(app).lambda("api").publish).toBe(true);
    expect(app.one("apigatewayv2/integration", "Gateway").integrationUri).toMatch(/:1$/);
  });
});
