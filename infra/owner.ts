type Environment = Readonly<Record<string, string | undefined>>;

/** What belongs to whoever runs Touchstone, read once from the environment of `sst deploy`. */
export type OwnerSettings = {
  /** Domain that sends the mail; its records are written to Route 53. */
  mailDomain: string;
  /** Domain that mail says it was sent from on the way, to which bounces go. */
  envelopeDomain: string;
  /** Domain of console, API and public pages; without one they live under CloudFront's. */
  siteDomain: string | undefined;
  /** Domain whose incoming mail is kept; without one nothing is received. */
  inboundDomain: string | undefined;
  /** Where alarms are told of. */
  alarmEmail: string | undefined;
  /** ARN of the account's monitor of unusual cost, or `create` for an account without one, as it may have one alone. */
  costMonitor: string | undefined;
  /** ARN of a vault in another region or account that keeps a second copy of each backup. */
  backupCopyVault: string | undefined;
  /** ARN of the policy that caps every role of the app; unset for whoever deploys by hand with wider rights. */
  permissionsBoundary: string | undefined;
};

/** Regions where SES receives mail (AWS General Reference, as of January 2024). */
const RECEIVING_REGIONS = [
  "ap-northeast-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-southeast-3",
  "ca-central-1",
  "eu-central-1",
  "eu-west-1",
  "eu-west-2",
  "us-east-1",
  "us-east-2",
  "us-west-2",
];

const DOMAIN = /^(?=.{4,200}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const COST_MONITOR = /^(create|arn:aws:ce::\d{12}:anomalymonitor\/[\w-]+)$/;
const VAULT = /^arn:aws:backup:[a-z0-9-]+:\d{12}:backup-vault:[\w-]{2,50}$/;
const POLICY = /^arn:aws:iam::\d{12}:policy\/[\w+=,.@/-]+$/;
const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;

/** The region of everything that is not at the edge; throws where the deployment does not work as it is. */
export function regionOf(environment: Environment): string {
  const region = environment.AWS_REGION || "eu-west-1";
  if (!REGION.test(region)) throw new Error(`AWS_REGION is "${region}", which is no region; set for example AWS_REGION=eu-west-1.`);
  if (/^(cn|us-gov)-/.test(region)) {
    throw new Error(`${region} is in a partition with other services; docs/operations/regions.md says what has to be swapped there.`);
  }
  return region;
}

/**
 * The owner's values for a stage. Previews share the values of their owner and live side by side, so the domains of
 * `preview` are their stage's own below the given ones, and none receives mail: an account has one set of receiving rules.
 * Throws with the name of the variable and an example.
 */
export function ownerSettings(environment: Environment, preview?: string): OwnerSettings {
  const domain = (name: string, example: string): string | undefined => {
    const value = environment[name]?.trim().toLowerCase();
    if (!value) return undefined;
    if (!DOMAIN.test(value)) throw new Error(`${name} is "${value}", which is no domain name; set for example ${name}=${example}.`);
    return preview ? `${preview.toLowerCase()}.${value}` : value;
  };
  const mailDomain = domain("TOUCHSTONE_MAIL_DOMAIN", "mail.example.com");
  if (!mailDomain) throw new Error("Set TOUCHSTONE_MAIL_DOMAIN before deploying, for example TOUCHSTONE_MAIL_DOMAIN=mail.example.com.");
  const given = domain("TOUCHSTONE_INBOUND_DOMAIN", "in.example.com");
  const inboundDomain = preview ? undefined : given;
  const envelopeDomain = `bounce.${mailDomain}`;
  if (inboundDomain) requireReceiving(regionOf(environment), inboundDomain, envelopeDomain);
  return {
    mailDomain,
    envelopeDomain,
    siteDomain: domain("TOUCHSTONE_SITE_DOMAIN", "touchstone.example.com"),
    inboundDomain,
    alarmEmail: matching(environment, "TOUCHSTONE_ALARM_EMAIL", ADDRESS, "e-mail address", "ops@example.com"),
    costMonitor: preview ? undefined : matching(environment, "TOUCHSTONE_COST_MONITOR", COST_MONITOR, "cost monitor", "create"),
    backupCopyVault: matching(
      environment,
      "TOUCHSTONE_BACKUP_COPY_VAULT",
      VAULT,
      "ARN of a backup vault",
      "arn:aws:backup:eu-central-1:111122223333:backup-vault:copies",
    ),
    permissionsBoundary: matching(
      environment,
      "TOUCHSTONE_PERMISSIONS_BOUNDARY",
      POLICY,
      "ARN of a policy",
      "arn:aws:iam::111122223333:policy/boundary",
    ),
  };
}

function requireReceiving(region: string, inboundDomain: string, envelopeDomain: string): void {
  if (!RECEIVING_REGIONS.includes(region)) {
    throw new Error(
      `SES receives no mail in ${region}; leave TOUCHSTONE_INBOUND_DOMAIN unset, or deploy to ${RECEIVING_REGIONS.join(", ")}.`,
    );
  }
  if (inboundDomain === envelopeDomain) {
    throw new Error(`TOUCHSTONE_INBOUND_DOMAIN is ${inboundDomain}, whose mail exchanger takes the bounces; use another domain.`);
  }
}

function matching(environment: Environment, name: string, form: RegExp, what: string, example: string): string | undefined {
  const value = environment[name]?.trim();
  if (!value) return undefined;
  if (!form.test(value)) throw new Error(`${name} is "${value}", which is no ${what}; set for example ${name}=${example}.`);
  return value;
}
