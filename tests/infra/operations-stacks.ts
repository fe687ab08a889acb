import { resolve } from "node:path";
import { App, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";

type Backups = Record<string, unknown> & { vaultLock: "none" | "governance" | "compliance" };
export type Input = Record<string, unknown> & { backups: Backups };
type StackClass = new (app: App, id: string, input: Input) => Stack;

// The infrastructure is compiled under its own options, which the CDK's types fit; hence no static import.
const load = (name: string): Promise<Record<string, StackClass>> => import(resolve(import.meta.dirname, "../../infra/operations", name));
const stackClass = async (file: string, name: string): Promise<StackClass> => {
  const { [name]: found } = await load(file);
  if (!found) throw new Error(`${file} has no ${name}`);
  return found;
};
const OperationsStack = await stackClass("stack.ts", "OperationsStack");
const BackupStack = await stackClass("backups.ts", "BackupStack");

/** Everything an owner can have. */
export const FULL: Input = {
  stage: "production",
  alarmEmail: "ops@example.com",
  costMonitor: "create",
  costAnomalyUsd: 100,
  monthlyBudgetUsd: 2_000,
  backupCopyVault: "arn:aws:backup:eu-central-1:111122223333:backup-vault:copies",
  backups: {
    enabled: true,
    dailyRetentionDays: 35,
    weeklyRetentionDays: 90,
    monthlyRetentionDays: 365,
    coldStorageAfterDays: 30,
    vaultLock: "governance",
    lockGraceDays: 7,
  },
};

/** Nothing that an owner may leave out. */
export const BARE: Input = {
  stage: "pr-1",
  costAnomalyUsd: 10,
  backups: { ...FULL.backups, vaultLock: "none", coldStorageAfterDays: undefined },
};

type Synthesised = { app: App; operations: Template; backups: Template };
const known = new Map<string, Synthesised>();

/** Both stacks of a stage; the same input is synthesised once. */
export function synthesise(input: Input): Synthesised {
  const key = JSON.stringify(input);
  const found = known.get(key);
  if (found) return found;
  const app = new App({ analyticsReporting: false });
  const [operations, backups] = [new OperationsStack(app, "Operations", input), new BackupStack(app, "Backups", input)];
  const made = { app, operations: Template.fromStack(operations), backups: Template.fromStack(backups) };
  known.set(key, made);
  return made;
}

type Value = string | { Ref: string } | { "Fn::GetAtt": [string, string] };
type Stat = { Metric: Single; Period: number; Stat: string };
type Single = { Namespace: string; MetricName: string; Dimensions?: { Name: string; Value: Value }[] };
export type AlarmProperties = Partial<Single> & {
  AlarmName: string;
  AlarmDescription: string;
  AlarmActions: unknown[];
  OKActions: unknown[];
  ComparisonOperator: string;
  Threshold: number;
  EvaluationPeriods: number;
  DatapointsToAlarm: number;
  TreatMissingData: string;
  EvaluateLowSampleCountPercentile?: string;
  Period?: number;
  Statistic?: string;
  ExtendedStatistic?: string;
  Metrics?: { Id: string; Expression?: string; MetricStat?: Stat; ReturnData?: boolean }[];
};

export const alarmsOf = (template: Template): AlarmProperties[] =>
  Object.values(template.findResources("AWS::CloudWatch::Alarm")).map(({ Properties }) => Properties as AlarmProperties);

const textOf = ({ Namespace, MetricName, Dimensions = [] }: Single, statistic: string): string => {
  return [Namespace, MetricName, statistic, ...Dimensions.map(({ Name, Value }) => `${Name}=${shown(Value)}`)].join(" ");
};

/** A parameter or another resource's attribute in angle brackets. */
function shown(value: Value): string {
  if (typeof value === "string") return value;
  return `<${"Ref" in value ? value.Ref : value["Fn::GetAtt"][1]}>`;
}

/** The metrics behind an alarm, by the id that its expression gives them; one without expression is `it`. */
export function metricsOf(alarm: AlarmProperties): Record<string, string> {
  const { Namespace = "", MetricName = "", Dimensions = [], Statistic, ExtendedStatistic, Metrics } = alarm;
  if (!Metrics) return { it: textOf({ Namespace, MetricName, Dimensions }, Statistic ?? ExtendedStatistic ?? "") };
  const alone = Metrics.length === 1;
  return Object.fromEntries(
    Metrics.flatMap(({ Id, MetricStat }) => (MetricStat ? [[alone ? "it" : Id, textOf(MetricStat.Metric, MetricStat.Stat)]] : [])),
  );
}

/** When an alarm rings, in a line: `expression >= threshold, 2 of 3 periods of 60 s, silence`. */
export function conditionOf({ Metrics = [], Period, ...alarm }: AlarmProperties): string {
  const expressions = Metrics.flatMap(({ Id, Expression, ReturnData }) =>
    Expression ? [ReturnData === false ? `${Id} = ${Expression}` : Expression] : [],
  );
  const seconds = Period ?? Metrics.find(({ MetricStat }) => MetricStat)?.MetricStat?.Period;
  const operator = alarm.ComparisonOperator === "LessThanThreshold" ? "<" : ">=";
  const rings = `${expressions.join("; ") || "it"} ${operator} ${alarm.Threshold}`;
  return `${rings}, ${alarm.DatapointsToAlarm} of ${alarm.EvaluationPeriods} x ${seconds} s, ${alarm.TreatMissingData}`;
}
