import { describe, expect, it } from "vitest";
import { ownerSettings, regionOf } from "../../infra/owner.js";

const MAIL = { TOUCHSTONE_MAIL_DOMAIN: "mail.example.com" };

describe("an owner's values", () => {
  it("need nothing but a domain to send mail from", () => {
    expect(() => ownerSettings({})).toThrow(
      "Set TOUCHSTONE_MAIL_DOMAIN before deploying, for example TOUCHSTONE_MAIL_DOMAIN=mail.example.com.",
    );
    expect(ownerSettings({ TOUCHSTONE_MAIL_DOMAIN: " Mail.Example.com " })).toEqual({
      mailDomain: "mail.example.com",
      envelopeDomain: "bounce.mail.example.com",
      siteDomain: undefined,
      inboundDomain: undefined,
      alarmEmail: undefined,
      costMonitor: undefined,
      backupCopyVault: undefined,
      permissionsBoundary: undefined,
    });
  });

  it.each([
    [{ TOUCHSTONE_MAIL_DOMAIN: "https://mail.example.com" }, "TOUCHSTONE_MAIL_DOMAIN"],
    [{ TOUCHSTONE_MAIL_DOMAIN: "touchstone@example.com" }, "TOUCHSTONE_MAIL_DOMAIN"],
    [{ ...MAIL, TOUCHSTONE_SITE_DOMAIN: "example" }, "TOUCHSTONE_SITE_DOMAIN"],
    [{ ...MAIL, TOUCHSTONE_INBOUND_DOMAIN: "-in.example.com" }, "TOUCHSTONE_INBOUND_DOMAIN"],
    [{ ...MAIL, TOUCHSTONE_ALARM_EMAIL: "ops" }, "TOUCHSTONE_ALARM_EMAIL"],
    [{ ...MAIL, TOUCHSTONE_COST_MONITOR: "yes" }, "TOUCHSTONE_COST_MONITOR"],
    [{ ...MAIL, TOUCHSTONE_BACKUP_COPY_VAULT: "copies" }, "TOUCHSTONE_BACKUP_COPY_VAULT"],
    [{ ...MAIL, TOUCHSTONE_PERMISSIONS_BOUNDARY: "boundary" }, "TOUCHSTONE_PERMISSIONS_BOUNDARY"],
  ])("are refused with the name of the variable and an example: %o", (environment, name) => {
    expect(() => ownerSettings(environment)).toThrow(new RegExp(`^${name} is ".*", which is no .*; set for example ${name}=`));
  });

  it("tell of unusual cost through the monitor that the account has, or a new one, but not once for every preview", () => {
    const own = "arn:aws:ce::111122223333:anomalymonitor/0b6b0a4e-1f1e-4d7e-9a36-4f6a1c1f6a11";
    for (const costMonitor of [own, "create"]) {
      const environment = { ...MAIL, TOUCHSTONE_COST_MONITOR: costMonitor };
      expect(ownerSettings(environment).costMonitor).toBe(costMonitor);
      expect(ownerSettings(environment, "pr-1").costMonitor).toBeUndefined();
    }
  });

  it("name no domain for incoming mail where SES takes none, or whose mail exchanger is taken", () => {
    const receiving = { ...MAIL, TOUCHSTONE_INBOUND_DOMAIN: "in.example.com" };
    expect(ownerSettings({ ...receiving, AWS_REGION: "eu-west-1" }).inboundDomain).toBe("in.example.com");
    expect(() => ownerSettings({ ...receiving, AWS_REGION: "eu-north-1" })).toThrow("SES receives no mail in eu-north-1");
    expect(() => ownerSettings({ ...MAIL, TOUCHSTONE_INBOUND_DOMAIN: "bounce.mail.example.com" })).toThrow("takes the bounces");
  });
});

describe("the region", () => {
  it("is Ireland unless told, and any of the standard partition", () => {
    expect(regionOf({})).toBe("eu-west-1");
    expect(regionOf({ AWS_REGION: "ap-southeast-1" })).toBe("ap-southeast-1");
  });

  it("is refused where it is none, or where the services are others", () => {
    expect(() => regionOf({ AWS_REGION: "Frankfurt" })).toThrow("set for example AWS_REGION=eu-west-1");
    for (const region of ["cn-north-1", "us-gov-west-1"])
      expect(() => regionOf({ AWS_REGION: region })).toThrow("docs/operations/regions.md");
  });
});
