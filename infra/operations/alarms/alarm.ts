import type { Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";

/** An alarm that means something to somebody. */
export type AlarmSpec = {
  /** Who suffers what while it rings. */
  suffers: string;
  metric: IMetric;
  threshold: number;
  /** Rings from the threshold on, or below it. */
  rings: "at" | "below";
  /** So many periods of the last so many. */
  of: readonly [periods: number, last: number];
  /** What a period without a value says: all is well, it is broken, or nothing new. */
  silence: "well" | "broken" | "nothing-new";
  /** Percentiles of a handful of requests say nothing. */
  ignoreFew?: boolean;
};
export type AlarmSpecs = Record<string, AlarmSpec>;

const SILENCE = {
  well: TreatMissingData.NOT_BREACHING,
  broken: TreatMissingData.BREACHING,
  "nothing-new": TreatMissingData.IGNORE,
};
const RINGS = {
  at: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  below: ComparisonOperator.LESS_THAN_THRESHOLD,
};

/** Creates alarms that tell the topic when they ring and when they stop; their words lead to the runbook. */
export function createAlarms(stack: Stack, stage: string, topic: ITopic, specs: AlarmSpecs): Alarm[] {
  const action = new SnsAction(topic);
  return Object.entries(specs).map(
    ([
      name,
      {
        suffers,
        metric,
        threshold,
        rings,
        of: [periods, last],
        silence,
        ignoreFew,
      },
    ]) => {
      const alarm = new Alarm(stack, name, {
        alarmName: `touchstone-${stage}-${name}`,
        alarmDescription: `${suffers} Runbook: docs/operations/alarms.md#${name.toLowerCase()}`,
        metric,
        threshold,
        comparisonOperator: RINGS[rings],
        datapointsToAlarm: periods,
        evaluationPeriods: last,
        treatMissingData: SILENCE[silence],
        ...(ignoreFew ? { evaluateLowSampleCountPercentile: "ignore" } : {}),
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
      return alarm;
    },
  );
}
