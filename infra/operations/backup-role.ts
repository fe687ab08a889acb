import { type Stack, Validations } from "aws-cdk-lib";
import type { IBackupVault } from "aws-cdk-lib/aws-backup";
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";

type Data = {
  /** ARNs of table and bucket. */
  table: string;
  files: string;
  /** Of the keys that encrypt the data and the backups. */
  keys: string[];
  vault: IBackupVault;
  copyVaultArn: string | undefined;
};

/**
 * What AWS Backup may do: read the one table and the one bucket, and nothing that restores or deletes. AWS's own
 * policies would let it read every table and bucket of the account (AWS Backup developer guide, "Managed policies" and
 * "Amazon S3 backups").
 */
export function createBackupRole(stack: Stack, data: Data): Role {
  // As on every role of the app: infra/boundary.ts.
  const boundary = process.env.TOUCHSTONE_PERMISSIONS_BOUNDARY;
  const role = new Role(stack, "BackupRole", {
    description: "Lets AWS Backup read the table and the files of Touchstone",
    assumedBy: new ServicePrincipal("backup.amazonaws.com", { conditions: { StringEquals: { "aws:SourceAccount": stack.account } } }),
    ...(boundary ? { permissionsBoundary: ManagedPolicy.fromManagedPolicyArn(stack, "Boundary", boundary) } : {}),
  });
  for (const statement of [...readTable(data), ...readFiles(stack, data), ...keepCopies(stack, data)]) role.addToPolicy(statement);
  acknowledge(role);
  return role;
}

const allow = (actions: string[], resources: string[], conditions = {}): PolicyStatement =>
  new PolicyStatement({ actions, resources, conditions });

const readTable = ({ table }: Data) => [
  allow(["dynamodb:DescribeTable", "dynamodb:ListTagsOfResource", "dynamodb:StartAwsBackupJob"], [table]),
];

/** AWS Backup follows a bucket by an inventory and by events of its own. */
const readFiles = (stack: Stack, { files }: Data) => [
  allow(
    [
      "s3:GetBucketAcl",
      "s3:GetBucketLocation",
      "s3:GetBucketNotification",
      "s3:GetBucketTagging",
      "s3:GetBucketVersioning",
      "s3:GetInventoryConfiguration",
      "s3:ListBucket",
      "s3:ListBucketVersions",
      "s3:PutBucketNotification",
      "s3:PutInventoryConfiguration",
    ],
    [files],
  ),
  allow(
    [
      "s3:GetObject",
      "s3:GetObjectAcl",
      "s3:GetObjectTagging",
      "s3:GetObjectVersion",
      "s3:GetObjectVersionAcl",
      "s3:GetObjectVersionTagging",
    ],
    [`${files}/*`],
  ),
  allow(
    [
      "events:DeleteRule",
      "events:DescribeRule",
      "events:DisableRule",
      "events:EnableRule",
      "events:ListTargetsByRule",
      "events:PutRule",
      "events:PutTargets",
      "events:RemoveTargets",
    ],
    [stack.formatArn({ service: "events", resource: "rule", resourceName: "AwsBackupManagedRule*" })],
  ),
  allow(["cloudwatch:GetMetricData", "events:ListRules", "s3:ListAllMyBuckets"], ["*"]),
];

const recoveryPoints = (stack: Stack) => stack.formatArn({ service: "backup", resource: "recovery-point:*" });

function keepCopies(stack: Stack, { keys, vault, copyVaultArn }: Data): PolicyStatement[] {
  const vaults = [vault.backupVaultArn, ...(copyVaultArn ? [copyVaultArn] : [])];
  return [
    allow(["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"], keys),
    allow(["kms:CreateGrant"], keys, { Bool: { "kms:GrantIsForAWSResource": "true" } }),
    allow(["backup:CopyFromBackupVault", "backup:CopyIntoBackupVault", "backup:DescribeBackupVault"], vaults),
    allow(["backup:TagResource"], [recoveryPoints(stack)]),
  ];
}

/** Wider than one resource, each for a reason; a check fails for one that is no longer needed. */
function acknowledge(role: Role): void {
  const arn = (service: string, resource: string) => `arn:<AWS::Partition>:${service}:<AWS::Region>:<AWS::AccountId>:${resource}`;
  const reasons = {
    "<FilesArn>/*": "Every file of the one bucket is backed up.",
    [arn("events", "rule/AwsBackupManagedRule*")]: "AWS Backup names the rules itself by which it follows the bucket.",
    [arn("backup", "recovery-point:*")]: "Recovery points have names that AWS Backup gives them when it makes them.",
    "*": "Listing rules and buckets and reading metrics cannot be limited to a resource.",
  };
  const acknowledged = Object.entries(reasons).map(([resource, reason]) => ({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason }));
  Validations.of(role).acknowledge(...acknowledged);
}
