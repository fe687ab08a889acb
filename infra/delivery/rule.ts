import { Aws } from "aws-cdk-lib";
import { type Conditions, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { DeliveryStage } from "./stages";

/** A statement together with the reason for whatever it leaves open. */
export type Rule = {
  reason: string;
  actions: string[];
  resources: string[];
  conditions?: Conditions;
};

/** What the rules of a stage are made from; domains and zone are parameters of the template. */
export type Scope = DeliveryStage & { domain: string; hostedZoneId: string; boundaryArn: string };

type Place = { region?: string; account?: string };

/** An ARN in this account; regional unless told otherwise. */
export const arn = (service: string, resource: string, { region = Aws.REGION, account = Aws.ACCOUNT_ID }: Place = {}): string =>
  `arn:${Aws.PARTITION}:${service}:${region}:${account}:${resource}`;

export const bucketArn = (name: string): string => arn("s3", name, { region: "", account: "" });

export const globalArn = (service: string, resource: string): string => arn(service, resource, { region: "" });

/** The reason of most wildcards in resources. */
export const NAMED = "Physical names end in a random part; they begin with the stage.";

/** Several actions of one service. */
export const of = (service: string, ...verbs: string[]): string[] => verbs.map((verb) => `${service}:${verb}`);

/** SST tags everything it makes with the stage. */
export const taggedAs = (stage: string): Conditions => ({ StringLike: { "aws:ResourceTag/sst:stage": stage } });
export const tagging = (stage: string): Conditions => ({ StringLike: { "aws:RequestTag/sst:stage": stage } });

export const allow = ({ actions, resources, conditions }: Rule): PolicyStatement =>
  new PolicyStatement({ actions, resources, ...(conditions ? { conditions } : {}) });

export const deny = ({ actions, resources, conditions }: Rule): PolicyStatement =>
  new PolicyStatement({ effect: Effect.DENY, actions, resources, ...(conditions ? { conditions } : {}) });
