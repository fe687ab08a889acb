import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { stageSettings } from "../../infra/stages.js";
import { BARE, FULL, type Input, synthesise } from "./operations-stacks.js";

const propertiesOf = (input: Input, type: string): Record<string, unknown>[] =>
  Object.values(synthesise(input).backups.findResources(type)).map(({ Properties }) => Properties as Record<string, unknown>);
const one = (input: Input, type: string): Record<string, unknown> => {
  const [found, ...others] = propertiesOf(input, type);
  if (!found || others.length > 0) throw new Error(`There is not one ${type}`);
  return found;
};
const withBackups = (input: Input, backups: Record<string, unknown>): Input => ({ ...input, backups: { ...input.backups, ...backups } });

const root = resolve(import.meta.dirname, "../..");
const inputOf = (stage: string): Input => ({ ...stageSettings(stage).operations, stage });

/** Names of the stacks of a stage, as the deployment asks for them: from a process of their own. */
async function stacksOf(stage: string): Promise<string[]> {
  const args = ["--import", "tsx", join(root, "infra/operations/synthesise.ts"), JSON.stringify(inputOf(stage))];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return Object.keys(JSON.parse(stdout) as Record<string, string>);
}

describe("a stage", () => {
  it("is backed up under a lock where it holds what people rely on", () => {
    for (const stage of ["staging", "production"]) {
      expect(inputOf(stage).backups.enabled).toBe(true);
      expect(one(inputOf(stage), "AWS::Backup::BackupVault").LockConfiguration).toHaveProperty("MinRetentionDays");
    }
    for (const stage of ["dev", "pr-12"]) expect(inputOf(stage).backups.enabled).toBe(false);
  });

  it("without backups has no such stack", async () => {
    expect(await stacksOf("dev")).toEqual(["operations"]);
  });
});

type Rule = {
  RuleName: string;
  ScheduleExpression: string;
  TargetBackupVault: unknown;
  Lifecycle: unknown;
  CopyActions?: { DestinationBackupVaultArn: string; Lifecycle: unknown }[];
};
const rulesOf = (input: Input): Rule[] => (one(input, "AWS::Backup::BackupPlan").BackupPlan as { BackupPlanRule: Rule[] }).BackupPlanRule;

describe("the backup plan", () => {
  it("keeps daily, weekly and monthly copies as long as the stage says, the long-lived ones in cold storage", () => {
    expect(rulesOf(FULL).map(({ RuleName, ScheduleExpression, Lifecycle }) => [RuleName, ScheduleExpression, Lifecycle])).toEqual([
      ["daily", "cron(0 1 * * ? *)", { DeleteAfterDays: 35 }],
      ["weekly", "cron(0 1 ? * SUN *)", { DeleteAfterDays: 90 }],
      ["monthly", "cron(0 1 1 * ? *)", { DeleteAfterDays: 365, MoveToColdStorageAfterDays: 30 }],
    ]);
  });

  it("moves a copy to cold storage only where it can stay for the 90 days that AWS Backup asks for", () => {
    const lifecycles = (weeklyRetentionDays: number) =>
      rulesOf(withBackups(FULL, { weeklyRetentionDays })).find(({ RuleName }) => RuleName === "weekly")?.Lifecycle;
    expect(lifecycles(119)).toEqual({ DeleteAfterDays: 119 });
    expect(lifecycles(120)).toEqual({ DeleteAfterDays: 120, MoveToColdStorageAfterDays: 30 });
    for (const { Lifecycle } of rulesOf(BARE)) expect(Lifecycle).not.toHaveProperty("MoveToColdStorageAfterDays");
  });

  it("saves the table and the files, and nothing else, into the vault of the stage", () => {
    expect(one(FULL, "AWS::Backup::BackupSelection").BackupSelection).toMatchObject({
      Resources: [{ Ref: "TableArn" }, { Ref: "FilesArn" }],
    });
    expect(one(FULL, "AWS::Backup::BackupVault").BackupVaultName).toBe("touchstone-production");
    for (const { TargetBackupVault } of rulesOf(FULL))
      expect(TargetBackupVault).toEqual({ "Fn::GetAtt": [expect.stringMatching(/^Vault/), "BackupVaultName"] });
  });

  it("makes a second copy, kept as long, only for an owner who has a vault for it", () => {
    for (const { CopyActions, Lifecycle } of rulesOf(FULL))
      expect(CopyActions).toEqual([{ DestinationBackupVaultArn: FULL.backupCopyVault, Lifecycle }]);
    for (const { CopyActions } of rulesOf(BARE)) expect(CopyActions).toBeUndefined();
  });
});

describe("the vault", () => {
  const vault = (backups: Record<string, unknown>) => one(withBackups(FULL, backups), "AWS::Backup::BackupVault");

  it("is encrypted with a key of its own that rotates, and outlives the stack", () => {
    const { backups } = synthesise(FULL);
    backups.hasResource("AWS::KMS::Key", { Properties: { EnableKeyRotation: true }, DeletionPolicy: "Retain" });
    backups.hasResource("AWS::Backup::BackupVault", {
      Properties: { EncryptionKeyArn: { "Fn::GetAtt": [Object.keys(backups.findResources("AWS::KMS::Key"))[0], "Arn"] } },
      DeletionPolicy: "Retain",
    });
  });

  it("without a lock lets whoever may delete copies do so", () => {
    expect(vault({ vaultLock: "none" }).LockConfiguration).toBeUndefined();
  });

  it("with a lock in governance mode keeps every copy as long as its rule says, until somebody with the right lifts the lock", () => {
    expect(vault({ vaultLock: "governance" }).LockConfiguration).toEqual({ MinRetentionDays: 35, MaxRetentionDays: 365 });
  });

  it("with a lock in compliance mode lets nobody lift it once the days of grace are over", () => {
    expect(vault({ vaultLock: "compliance", lockGraceDays: 7 }).LockConfiguration).toEqual({
      MinRetentionDays: 35,
      MaxRetentionDays: 365,
      ChangeableForDays: 7,
    });
  });

  it("refuses fewer days of grace than AWS Backup takes", () => {
    expect(() => vault({ vaultLock: "compliance", lockGraceDays: 2 })).toThrow("72-hour");
  });
});

describe("the role of AWS Backup", () => {
  type Statement = { Effect: string; Action: string | string[]; Resource: unknown; Condition?: unknown };
  const statements = (input: Input): Statement[] => (one(input, "AWS::IAM::Policy").PolicyDocument as { Statement: Statement[] }).Statement;
  const actions = (input: Input): string[] => statements(input).flatMap(({ Action }) => Action);

  it("is taken on by AWS Backup for this account alone", () => {
    expect(one(FULL, "AWS::IAM::Role").AssumeRolePolicyDocument).toMatchObject({
      Statement: [
        {
          Principal: { Service: "backup.amazonaws.com" },
          Action: "sts:AssumeRole",
          Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
        },
      ],
    });
    expect(one(FULL, "AWS::IAM::Role").ManagedPolicyArns).toBeUndefined();
  });

  it("reads, and neither restores nor deletes nor changes what it saves", () => {
    expect(actions(FULL).filter((action) => action.includes("*"))).toEqual([]);
    expect(
      actions(FULL)
        .filter((action) => /:(Delete|Restore|Create|Put|Update)/.test(action))
        .sort(),
    ).toEqual([
      "events:DeleteRule",
      "events:PutRule",
      "events:PutTargets",
      "kms:CreateGrant",
      "s3:PutBucketNotification",
      "s3:PutInventoryConfiguration",
    ]);
  });

  it("names the one table, the one bucket and the keys, and lends a key to AWS services only", () => {
    const of = (action: string) => statements(FULL).find(({ Action }) => [Action].flat().includes(action));
    expect(of("dynamodb:StartAwsBackupJob")?.Resource).toEqual({ Ref: "TableArn" });
    expect(of("s3:ListBucket")?.Resource).toEqual({ Ref: "FilesArn" });
    expect(of("s3:GetObject")?.Resource).toEqual({ "Fn::Join": ["", [{ Ref: "FilesArn" }, "/*"]] });
    const keys = [{ Ref: "DataKeyArn" }, { "Fn::GetAtt": [expect.stringMatching(/^VaultKey/), "Arn"] }];
    expect(of("kms:Decrypt")?.Resource).toEqual(keys);
    expect(of("kms:CreateGrant")).toMatchObject({ Resource: keys, Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } } });
  });

  it("reaches the vault of a second copy only where there is one", () => {
    const vaults = (input: Input) =>
      JSON.stringify(statements(input).filter(({ Action }) => [Action].flat().includes("backup:CopyIntoBackupVault")));
    expect(vaults(FULL)).toContain(FULL.backupCopyVault);
    expect(vaults(BARE)).not.toContain("eu-central-1");
  });
});
