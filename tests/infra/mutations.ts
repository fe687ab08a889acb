import type { Plugin } from "vitest/config";

/** A fault planted into the deployment: the tests of `test` must notice it. */
export type Mutation = {
  /** What is taken away. */
  title: string;
  /** Source that it is taken from. */
  file: string;
  /** Text that stands there exactly once. */
  find: string;
  /** What stands there instead; nothing unless told. */
  replace?: string;
  test: string;
};

export const MUTATIONS: readonly Mutation[] = [
  {
    title: "the table's own encryption key",
    file: "infra/storage.ts",
    find: "args.serverSideEncryption = { enabled: true, kmsKeyArn: dataKey.arn };",
    test: "tests/infra/app-storage.test.ts",
  },
  {
    title: "the alarm topic's own encryption key",
    file: "infra/operations/topic.ts",
    find: "{ masterKey, enforceSSL: true }",
    replace: "{ enforceSSL: true }",
    test: "tests/infra/operations-topic.test.ts",
  },
  {
    title: "TLS to the alarm topic",
    file: "infra/operations/topic.ts",
    find: ", enforceSSL: true",
    test: "tests/infra/operations-topic.test.ts",
  },
  {
    title: "the account in what services may tell the alarm topic",
    file: "infra/operations/topic.ts",
    find: ', { conditions: { StringEquals: { "aws:SourceAccount": stack.account } } }',
    test: "tests/infra/operations-topic.test.ts",
  },
  {
    title: "the backup vault's own encryption key",
    file: "infra/operations/backups.ts",
    find: "encryptionKey: vaultKey,",
    test: "tests/infra/operations-backups.test.ts",
  },
  {
    title: "the backup vault's lock",
    file: "infra/operations/backups.ts",
    find: "...(lock ? { lockConfiguration: lock } : {}),",
    test: "tests/infra/operations-backups.test.ts",
  },
  {
    title: "the condition that AWS Backup lends a key to services alone",
    file: "infra/operations/backup-role.ts",
    find: ', { Bool: { "kms:GrantIsForAWSResource": "true" } }',
    test: "tests/infra/operations-backups.test.ts",
  },
  {
    title: "the notice that an alarm sends",
    file: "infra/operations/alarms/alarm.ts",
    find: "alarm.addAlarmAction(action);",
    test: "tests/infra/operations.test.ts",
  },
  {
    title: "what an alarm makes of silence",
    file: "infra/operations/alarms/alarm.ts",
    find: "treatMissingData: SILENCE[silence],",
    test: "tests/infra/operations.test.ts",
  },
  {
    title: "the encryption of a bucket",
    file: "infra/buckets.ts",
    find: 'applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn }',
    replace: 'applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" }',
    test: "tests/infra/app-storage.test.ts",
  },
  {
    title: "the encryption of the queues",
    file: "infra/queues.ts",
    find: ", sqsManagedSseEnabled: true",
    test: "tests/infra/app-queues.test.ts",
  },
  {
    title: "the dead letters of the jobs",
    file: "infra/queues.ts",
    find: "dlq: { queue: jobsDeadLetters.arn, retry: 5 },",
    test: "tests/infra/app-queues.test.ts",
  },
  {
    title: "the limit on who may use dead letters",
    file: "infra/queues.ts",
    find: 'allowRedrive("EventsRedrive", eventsDeadLetters);',
    test: "tests/infra/app-queues.test.ts",
  },
  {
    title: "the place for asynchronous runs that fail",
    file: "infra/functions.ts",
    find: "if (afterFailure) args.destinationConfig = { onFailure: { destination: afterFailure.queueArn } };",
    test: "tests/infra/app-queues.test.ts",
  },
  {
    title: "the encryption of the topic of mail events",
    file: "infra/mail-events.ts",
    find: ", kmsMasterKeyId: key.id",
    test: "tests/infra/app-mail.test.ts",
  },
  {
    title: "the configuration set in who may publish mail events",
    file: "infra/mail-events.ts",
    find: '{ test: "StringEquals", variable: "aws:SourceArn", values: [mail.nodes.configurationSet.arn] },',
    test: "tests/infra/app-mail.test.ts",
  },
  {
    title: "the topic in who may send to the queue of mail events",
    file: "infra/mail-events.ts",
    find: 'conditions: [{ test: "ArnEquals", variable: "aws:SourceArn", values: [topic.arn] }],',
    test: "tests/infra/app-mail.test.ts",
  },
  {
    title: "the rule in who may write incoming mail",
    file: "infra/inbound-mail.ts",
    find: "paths: [`${PREFIX}*`],\n        conditions: byOurRule,",
    replace: "paths: [`${PREFIX}*`],",
    test: "tests/infra/app-mail.test.ts",
  },
  {
    title: "TLS for incoming mail",
    file: "infra/inbound-mail.ts",
    find: 'tlsPolicy: "Require",',
    test: "tests/infra/app-mail.test.ts",
  },
  {
    title: "the limit of requests without a key",
    file: "infra/firewall.ts",
    find: 'perAddress("AnonymousRequestsPerAddress", 1, anonymous, withoutKey),',
    test: "tests/infra/app-edge.test.ts",
  },
  {
    title: "the ban on framing the console",
    file: "infra/edge.ts",
    find: `"; frame-ancestors 'none'"`,
    replace: '""',
    test: "tests/infra/app-edge.test.ts",
  },
  {
    title: "a path of the API at the edge",
    file: "infra/web.ts",
    find: '"/u", ',
    test: "tests/infra/app-edge.test.ts",
  },
  {
    title: "the pace of the gateway",
    file: "infra/api.ts",
    find: "args.defaultRouteSettings = { throttlingRateLimit: rate, throttlingBurstLimit: burst, detailedMetricsEnabled: true };",
    test: "tests/infra/app-functions.test.ts",
  },
  {
    title: "the keys that bound a function's own reach into the table",
    file: "infra/links.ts",
    find: ', conditions: withKeys("directory#")',
    test: "tests/infra/privileges.test.ts",
  },
  {
    title: "the one address that mail may come from",
    file: "infra/links.ts",
    find: 'conditions: [{ test: "StringEquals", variable: "ses:FromAddress", values: [mailAddress] }],',
    test: "tests/infra/privileges.test.ts",
  },
  {
    title: "the tenant's name in who may take on a role for tenants' items",
    file: "infra/tenant-role.ts",
    find: 'conditions: [{ test: "StringLike", variable: "sts:RoleSessionName", values: [`tnt_${"?".repeat(26)}`] }],',
    test: "tests/infra/privileges.test.ts",
  },
  {
    title: "the bound on what the stream's sessions may do",
    file: "infra/stream.ts",
    find: 'items: ["GetItem", "UpdateItem"]',
    replace: 'items: ["DeleteItem", "GetItem", "UpdateItem"]',
    test: "tests/infra/privileges.test.ts",
  },
];

/** Plants the mutation of that title while the sources are read. Throws where its text does not stand exactly once. */
export function planted(title: string): Plugin {
  const mutation = MUTATIONS.find((one) => one.title === title);
  if (!mutation) throw new Error(`There is no mutation called "${title}".`);
  const { file, find, replace = "" } = mutation;
  return {
    name: "planted-mutation",
    enforce: "pre",
    transform(code, id) {
      if (!id.replaceAll("\\", "/").endsWith(`/${file}`)) return undefined;
      const parts = code.split(find);
      if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times what the mutation "${title}" replaces.`);
      return parts.join(replace);
    },
  };
}
