import type { Inputs } from "./deployment.js";

export type Grant = [action: string, resource: string];

type Statement = { effect?: string; actions: string[]; resources: string[] };

/** Every action that a role allows, with every resource it allows it on. */
export function grantsOf(role: Inputs): Grant[] {
  const policies = (role.inlinePolicies ?? []) as { policy: string }[];
  return policies
    .flatMap(({ policy }) => (JSON.parse(policy) as { Statement: Statement[] }).Statement)
    .filter(({ effect }) => effect !== "Deny")
    .flatMap(({ actions, resources }) => actions.flatMap((action) => resources.map((resource): Grant => [action, resource])));
}

/** A policy or a resource as one text to search in, whether it is a string already or not. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
