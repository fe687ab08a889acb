import { type App, BootstraplessSynthesizer, Duration, Stack } from "aws-cdk-lib";
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault, type LockConfiguration } from "aws-cdk-lib/aws-backup";
import { Schedule } from "aws-cdk-lib/aws-events";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Backups } from "../stages";
import { createAlarms } from "./alarms/alarm";
import { backupAlarms } from "./alarms/backups";
import { createBackupRole } from "./backup-role";
import { parameter } from "./metrics";
import type { Input } from "./watched";

/** AWS Backup keeps what is in cold storage for 90 days at least. */
const LEAST_COLD_DAYS = 90;

/** Copies of table and files that outlive both, in a vault of their own. */
export class BackupStack extends Stack {
  constructor(app: App, id: string, input: Input) {
    super(app, id, { synthesizer: new BootstraplessSynthesizer(), description: "Touchstone: backups" });
    const { stage, backups, backupCopyVault } = input;
    const [table, files, dataKey] = [parameter(this, "TableArn"), parameter(this, "FilesArn"), parameter(this, "DataKeyArn")];
    const vaultKey = new Key(this, "VaultKey", { enableKeyRotation: true, description: "Touchstone backups" });
    const lock = lockOf(backups);
    const vault = new BackupVault(this, "Vault", {
      backupVaultName: `touchstone-${stage}`,
      encryptionKey: vaultKey,
      ...(lock ? { lockConfiguration: lock } : {}),
    });
    const copy = backupCopyVault === undefined ? undefined : BackupVault.fromBackupVaultArn(this, "CopyVault", backupCopyVault);
    const plan = new BackupPlan(this, "Plan", {
      backupPlanName: `touchstone-${stage}`,
      backupVault: vault,
      backupPlanRules: rulesOf(backups).map(
        ({ copied, ...rule }) =>
          new BackupPlanRule({ ...rule, ...(copy ? { copyActions: [{ destinationBackupVault: copy, ...copied }] } : {}) }),
      ),
    });
    plan.addSelection("Data", {
      backupSelectionName: "table-and-files",
      role: createBackupRole(this, { table, files, keys: [dataKey, vaultKey.keyArn], vault, copyVaultArn: backupCopyVault }),
      disableDefaultBackupPolicy: true,
      resources: [BackupResource.fromArn(table), BackupResource.fromArn(files)],
    });
    const topic = Topic.fromTopicArn(this, "AlarmTopic", parameter(this, "AlarmTopicArn"));
    createAlarms(this, stage, topic, backupAlarms(vault.backupVaultName, backupCopyVault !== undefined));
  }
}

/** The lock refuses to shorten what the rules promise, and to keep beyond the longest of them what the law may want gone. */
function lockOf({ vaultLock, lockGraceDays, ...backups }: Backups): LockConfiguration | undefined {
  if (vaultLock === "none") return undefined;
  const days = retentions(backups);
  return {
    minRetention: Duration.days(Math.min(...days)),
    maxRetention: Duration.days(Math.max(...days)),
    ...(vaultLock === "compliance" ? { changeableFor: Duration.days(lockGraceDays) } : {}),
  };
}

type Retentions = Pick<Backups, "dailyRetentionDays" | "weeklyRetentionDays" | "monthlyRetentionDays">;
const retentions = (backups: Retentions): number[] => [
  backups.dailyRetentionDays,
  backups.weeklyRetentionDays,
  backups.monthlyRetentionDays,
];

/** At hours when the nightly comparison is over and the day has not begun in Europe; a window of 8 hours to finish. */
function rulesOf(backups: Backups) {
  const rule = (ruleName: string, days: number, cron: { weekDay?: string; day?: string }) => {
    const cold = backups.coldStorageAfterDays;
    const copied = {
      deleteAfter: Duration.days(days),
      ...(cold !== undefined && days >= cold + LEAST_COLD_DAYS ? { moveToColdStorageAfter: Duration.days(cold) } : {}),
    };
    return {
      ruleName,
      scheduleExpression: Schedule.cron({ hour: "1", minute: "0", ...cron }),
      startWindow: Duration.hours(1),
      completionWindow: Duration.hours(8),
      ...copied,
      copied,
    };
  };
  return [
    rule("daily", backups.dailyRetentionDays, {}),
    rule("weekly", backups.weeklyRetentionDays, { weekDay: "SUN" }),
    rule("monthly", backups.monthlyRetentionDays, { day: "1" }),
  ];
}
