import { StartupError } from "../process/startup-error.js";
import type { RuntimeOptions } from "./options.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says about ports, engine and data folder; the only place that reads it. */
export function optionsFrom(
  environment: Environment,
): Pick<RuntimeOptions, "dataDir" | "port" | "dynamodbPort" | "dynamodbEndpoint" | "mailbox"> {
  return {
    dataDir: environment.TOUCHSTONE_DATA_DIR || ".data",
    port: port(environment, "PORT", 4000),
    dynamodbPort: port(environment, "DYNAMODB_PORT", 4002),
    dynamodbEndpoint: environment.DYNAMODB_ENDPOINT || undefined,
    mailbox: { kind: "page", port: port(environment, "MAILBOX_PORT", 4001), smtpPort: port(environment, "SMTP_PORT", 0) },
  };
}

function port(environment: Environment, name: string, fallback: number): number {
  const text = environment[name]?.trim();
  if (!text) return fallback;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new StartupError(`${name} must be a port number from 0 (any free one) to 65535, not ${JSON.stringify(text)}.`);
  return Number(text);
}
