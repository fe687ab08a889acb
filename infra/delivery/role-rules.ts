import { globalArn, NAMED, of, type Rule, type Scope } from "./rule";
import { shortenedNamesOf } from "./stages";

const PASSED_TO = ["backup.amazonaws.com", "lambda.amazonaws.com", "scheduler.amazonaws.com"];
const LINKED_TO = ["backup.amazonaws.com", "ops.apigateway.amazonaws.com", "replication.dynamodb.amazonaws.com"];

/** Roles of the stage's functions. Whatever they are given, the boundary caps it, and a role without it cannot be made. */
export const roleRules = ({ stage, boundaryArn }: Scope): Rule[] => {
  const roles = [globalArn("iam", `role/${shortenedNamesOf(stage)}`)];
  const bounded = { StringEquals: { "iam:PermissionsBoundary": boundaryArn } };
  return [
    {
      reason: NAMED,
      actions: of("iam", "AttachRolePolicy", "CreateRole", "PutRolePermissionsBoundary", "PutRolePolicy"),
      resources: roles,
      conditions: bounded,
    },
    {
      reason: NAMED,
      actions: of(
        "iam",
        "DeleteRole",
        "DeleteRolePolicy",
        "DetachRolePolicy",
        "GetRole",
        "GetRolePolicy",
        "ListAttachedRolePolicies",
        "ListInstanceProfilesForRole",
        "ListRolePolicies",
        "TagRole",
        "UntagRole",
        "UpdateAssumeRolePolicy",
        "UpdateRole",
      ),
      resources: roles,
    },
    {
      reason: NAMED,
      actions: of("iam", "PassRole"),
      resources: roles,
      conditions: { StringEquals: { "iam:PassedToService": PASSED_TO } },
    },
    {
      reason: "AWS names the roles of its services.",
      actions: of("iam", "CreateServiceLinkedRole"),
      resources: [globalArn("iam", "role/aws-service-role/*")],
      conditions: { StringEquals: { "iam:AWSServiceName": LINKED_TO } },
    },
  ];
};
