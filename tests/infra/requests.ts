import type { FunctionName } from "../../infra/build/functions.mjs";
import type { Deployment } from "./deployment.js";
import { BUNDLES, functionsOf, LOGICAL_NAMES } from "./functions-of.js";
import type { Request } from "./iam.js";
import type { Use } from "./usage.js";

/** A request as IAM decides on it, and the tenant's session that signs it, where one does. */
export type Asked = { by: FunctionName; request: Request; session?: NonNullable<Use["session"]> };

const REGION = "eu-west-1";
const ACCOUNT = "111122223333";
const TABLE_KEY_ACTIONS = ["Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey", "ReEncryptFrom", "ReEncryptTo"];
/** S3 asks for a key to write with, for the key to read with, and for both to put an upload together from its parts. */
const FILE_KEY_ACTIONS: Record<string, string[]> = {
  "s3:PutObject": ["GenerateDataKey"],
  "s3:GetObject": ["Decrypt"],
  "s3:AbortMultipartUpload": ["Decrypt", "GenerateDataKey"],
};
/** What Lambda does in a function's name to hand it its events; SST names a little more than AWS asks for. */
const POLLING = {
  queue: ["ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "GetQueueUrl", "ReceiveMessage"].map(
    (action) => `sqs:${action}`,
  ),
  stream: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map((action) => `dynamodb:${action}`),
};

/** Everything that the recorded work, and Lambda around it, asks of AWS in this deployment. */
export function requestsOf(uses: Use[], app: Deployment): Asked[] {
  const all = [...uses.flatMap((use) => askedFor(use, app)), ...BUNDLES.flatMap((by) => askedByLambda(by, app))];
  return [...new Map(all.map((asked) => [JSON.stringify(asked), asked])).values()];
}

function askedFor({ by, action, resource: { kind, name }, keys, session }: Use, app: Deployment): Asked[] {
  const {
    TABLE_ARN = "",
    DATA_KEY_ARN = "",
    TENANT_ROLE_ARN = "",
    BUCKET_NAME = "",
  } = { ...functionsOf(app).variables("api"), ...functionsOf(app).variables(by) };
  const ask = (wanted: string, resource: string, context: Request["context"] = {}): Asked => ({
    by,
    request: { action: wanted, resource, context },
    ...(session ? { session } : {}),
  });
  const useKey = (service: string, actions: string[]) =>
    actions.map((one) => ask(`kms:${one}`, DATA_KEY_ARN, { "kms:ViaService": [`${service}.${REGION}.amazonaws.com`] }));
  switch (kind) {
    case "table":
    case "index":
      return [
        ask(action, kind === "index" ? `${TABLE_ARN}/index/${name}` : TABLE_ARN, { "dynamodb:LeadingKeys": keys }),
        ...useKey("dynamodb", TABLE_KEY_ACTIONS),
        ...(session ? [{ by, request: { action: "sts:AssumeRole", resource: TENANT_ROLE_ARN } }] : []),
      ];
    case "jobs":
      return [ask(action, sourceOf("jobs", app))];
    case "files": {
      const bucket = `arn:aws:s3:${REGION}:${ACCOUNT}:${BUCKET_NAME}`;
      return [ask(action, name ? `${bucket}/${name}` : bucket), ...useKey("s3", FILE_KEY_ACTIONS[action] ?? [])].map(
        ({ session: _, ...own }) => own,
      );
    }
    case "mail": {
      const from = { "ses:FromAddress": [/<(.+)>/.exec(functionsOf(app).variables(by).MAIL_FROM ?? "")?.[1] ?? ""] };
      return ["MailIdentity", "MailConfig"].map((place) => ask(action, `arn:aws:sesv2:${REGION}:${ACCOUNT}:${place}`, from));
    }
  }
}

const sourceOf = (by: "jobs" | "mail-events" | "stream", app: Deployment): string =>
  String(app.one("lambda/eventSourceMapping", LOGICAL_NAMES[by]).eventSourceArn);

type OnFailure = { destinationConfig?: { onFailure?: { destination?: string; destinationArn?: string } } };

/** Its log, its events, and where what failed goes. */
function askedByLambda(by: FunctionName, app: Deployment): Asked[] {
  const ask = (action: string, resource: string): Asked => ({ by, request: { action, resource } });
  const of = (kind: string) => app.of(kind).filter(({ name }) => name.startsWith(LOGICAL_NAMES[by]));
  const { logGroup } = functionsOf(app).lambda(by).loggingConfig as { logGroup: string };
  const log = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${logGroup}:log-stream:2026/11/22/[$LATEST]0`;
  const polled = of("lambda/eventSourceMapping").flatMap(({ inputs }) => {
    const source = String(inputs.eventSourceArn);
    return POLLING[source.includes(":sqs:") ? "queue" : "stream"].map((action) => ask(action, source));
  });
  const failures = [...of("lambda/eventSourceMapping"), ...of("lambda/functionEventInvokeConfig")].flatMap(({ inputs }) => {
    const { destination, destinationArn } = (inputs as OnFailure).destinationConfig?.onFailure ?? {};
    return destination ?? destinationArn ?? [];
  });
  return [
    ask("logs:CreateLogStream", log),
    ask("logs:PutLogEvents", log),
    ...polled,
    ...failures.map((queue) => ask("sqs:SendMessage", queue)),
  ];
}
