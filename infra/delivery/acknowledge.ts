import { type Stack, Validations } from "aws-cdk-lib";
import type { ManagedPolicy } from "aws-cdk-lib/aws-iam";
import type { Rule } from "./rule";

/** Tells cdk-nag the reason of every wildcard, one by one: a wildcard that no rule gives a reason for is still reported. */
export function acknowledgeWildcards(stack: Stack, policy: ManagedPolicy, rules: Rule[]): void {
  for (const { reason, actions, resources } of rules) {
    const open = [
      ...actions.map((action) => `Action::${action}`),
      ...resources.map((resource) => `Resource::${textOf(stack.resolve(resource))}`),
    ];
    for (const finding of open.filter((text) => text.includes("*")))
      Validations.of(policy).acknowledge({ id: `AwsSolutions-IAM5[${finding}]`, reason });
  }
}

/** A resource as cdk-nag spells it: references in angle brackets. */
function textOf(resolved: unknown): string {
  if (typeof resolved === "string") return resolved;
  if (Array.isArray(resolved)) return resolved.map(textOf).join("");
  const [[kind, value] = ["", ""]] = Object.entries(resolved as Record<string, unknown>);
  if (kind === "Ref") return `<${String(value)}>`;
  if (kind === "Fn::Join") return textOf((value as [string, unknown[]])[1]);
  throw new Error(`cdk-nag's spelling of ${kind} is not known here.`);
}
