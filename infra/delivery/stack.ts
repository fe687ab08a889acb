import { type App, Aws, BootstraplessSynthesizer, CfnCondition, CfnOutput, CfnParameter, Duration, Fn, Stack } from "aws-cdk-lib";
import { CfnOIDCProvider, ManagedPolicy, type PolicyStatement, Role, WebIdentityPrincipal } from "aws-cdk-lib/aws-iam";
import { acknowledgeWildcards } from "./acknowledge";
import { boundaryRules } from "./boundary-rules";
import { edgeRules } from "./edge-rules";
import { operationsRules } from "./operations-rules";
import { computeRules, dataRules, foreignRule, keepingRule, mailRules, removalRules } from "./resource-rules";
import { roleRules } from "./role-rules";
import { allow, deny, globalArn, type Rule, type Scope } from "./rule";
import type { DeliveryStage } from "./stages";
import { stateRules } from "./state-rules";

const ISSUER = "token.actions.githubusercontent.com";
const AUDIENCE = "sts.amazonaws.com";

/** How GitHub deploys without keys: its identity provider, and one role per environment. Once per account, by hand. */
export class DeliveryStack extends Stack {
  constructor(app: App, id: string, stages: readonly DeliveryStage[]) {
    super(app, id, { synthesizer: new BootstraplessSynthesizer(), description: "Touchstone: roles that GitHub deploys with" });
    const repository = this.parameter("Repository", "Owner and name, such as example/touchstone", "[\\w.-]+/[\\w.-]+");
    const hostedZoneId = this.parameter("HostedZoneId", "Route 53 zone of the domains below", "Z[A-Z0-9]+");
    this.provider();
    for (const stage of stages) this.roleOf(stage, repository, hostedZoneId);
  }

  /** An account has at most one provider of an issuer; it may be there already. */
  private provider(): void {
    const wanted = new CfnParameter(this, "CreateProvider", { type: "String", allowedValues: ["yes", "no"], default: "yes" });
    const provider = new CfnOIDCProvider(this, "GitHub", { url: `https://${ISSUER}`, clientIdList: [AUDIENCE] });
    provider.cfnOptions.condition = new CfnCondition(this, "ProviderIsNew", {
      expression: Fn.conditionEquals(wanted.valueAsString, "yes"),
    });
  }

  private roleOf(stage: DeliveryStage, repository: string, hostedZoneId: string): void {
    const name = stage.environment[0]?.toUpperCase() + stage.environment.slice(1);
    const domain = this.parameter(`${name}Domain`, "Mail and pages live under this domain", "[a-z0-9.-]+");
    const boundaryName = `delivery-touchstone-${stage.environment}-boundary`;
    const scope: Scope = { ...stage, domain, hostedZoneId, boundaryArn: globalArn("iam", `policy/${boundaryName}`) };
    this.policy(`${name}Boundary`, boundaryRules(scope), [], boundaryName);
    const role = new Role(this, `${name}Role`, {
      roleName: `delivery-touchstone-${stage.environment}`,
      description: `Deploys ${stage.stage} from the GitHub environment ${stage.environment}`,
      maxSessionDuration: Duration.hours(1),
      assumedBy: new WebIdentityPrincipal(`arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:oidc-provider/${ISSUER}`, {
        StringEquals: { [`${ISSUER}:aud`]: AUDIENCE, [`${ISSUER}:sub`]: `repo:${repository}:environment:${stage.environment}` },
      }),
      managedPolicies: [
        this.policy(
          `${name}Deploys`,
          [...stateRules(scope), ...roleRules(scope), ...(stage.keepsData ? [] : removalRules(scope))],
          denials(scope),
        ),
        this.policy(`${name}Resources`, [...dataRules(scope), ...computeRules(scope)]),
        this.policy(`${name}Surroundings`, [...mailRules(scope), ...edgeRules(scope), ...operationsRules(scope)]),
      ],
    });
    new CfnOutput(this, `${name}RoleArn`, { value: role.roleArn, description: "AWS_DEPLOY_ROLE of the environment" });
    new CfnOutput(this, `${name}BoundaryArn`, {
      value: scope.boundaryArn,
      description: "TOUCHSTONE_PERMISSIONS_BOUNDARY of the environment",
    });
  }

  private policy(id: string, rules: Rule[], denied: PolicyStatement[] = [], managedPolicyName?: string): ManagedPolicy {
    const policy = new ManagedPolicy(this, id, {
      statements: [...rules.map(allow), ...denied],
      ...(managedPolicyName ? { managedPolicyName } : {}),
    });
    acknowledgeWildcards(this, policy, rules);
    return policy;
  }

  private parameter(id: string, description: string, allowedPattern: string): string {
    return new CfnParameter(this, id, { type: "String", description, allowedPattern }).valueAsString;
  }
}

const denials = (scope: Scope): PolicyStatement[] => [deny(foreignRule(scope)), ...(scope.keepsData ? [deny(keepingRule)] : [])];
