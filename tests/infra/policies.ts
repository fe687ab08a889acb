import type { Inputs } from "./deployment.js";

export type Grant = [action: string, resource: string];

/** A statement as it was handed to `getPolicyDocument`, which the mocks give back. */
type Statement = {
  effect?: string;
  principals?: { type: string; identifiers: string[] }[];
  actions: string[];
  resources: string[];
  conditions?: { test: string; variable: string; values: string[] }[];
};

/** The statements of a policy document. */
export const statementsOf = (policy: unknown): Statement[] => (JSON.parse(String(policy)) as { Statement: Statement[] }).Statement;

/** Every action that a role allows, with every resource it allows it on. */
export function grantsOf(role: Inputs): Grant[] {
  const policies = (role.inlinePolicies ?? []) as { policy: string }[];
  return policies
    .flatMap(({ policy }) => statementsOf(policy))
    .filter(({ effect }) => effect !== "Deny")
    .flatMap(({ actions, resources }) => actions.flatMap((action) => resources.map((resource): Grant => [action, resource])));
}

/** A policy or a resource as one text to search in, whether it is a string already or not. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
