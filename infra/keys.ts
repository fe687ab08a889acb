type Use = {
  /** Service that uses the key on behalf of nobody's role, such as `ses.amazonaws.com`. */
  service: string;
  actions: string[];
  conditions: aws.types.input.iam.GetPolicyDocumentStatementConditionArgs[];
};

/** The account that everything is deployed to. */
export const accountId = aws.getCallerIdentityOutput({}).accountId;

/** Lets the account rule over a key, as every key does by default, and one service use it. */
export function letServiceUse(name: string, key: aws.kms.Key, { service, actions, conditions }: Use): aws.kms.KeyPolicy {
  return new aws.kms.KeyPolicy(name, {
    keyId: key.id,
    policy: aws.iam.getPolicyDocumentOutput({
      statements: [
        {
          principals: [{ type: "AWS", identifiers: [$interpolate`arn:aws:iam::${accountId}:root`] }],
          actions: ["kms:*"],
          resources: ["*"],
        },
        { principals: [{ type: "Service", identifiers: [service] }], actions, resources: ["*"], conditions },
      ],
    }).json,
  });
}
