import type { Deployment, Inputs } from "./deployment.js";
import { type Grant, grantsOf } from "./policies.js";

/** What SST calls the function that carries a bundle. */
export const LOGICAL_NAMES = {
  api: "Api",
  stream: "TableSubscriberRollups",
  dispatch: "DispatchHandler",
  reconcile: "ReconcileHandler",
  jobs: "JobsSubscriber",
  "mail-events": "MailEventsSubscriber",
} as const;

export type BundleName = keyof typeof LOGICAL_NAMES;

export const BUNDLES = Object.keys(LOGICAL_NAMES) as BundleName[];

/** Looks a deployment's functions up by their bundles. */
export const functionsOf = (app: Deployment) => ({
  lambda: (name: BundleName): Inputs => app.one("lambda/function", LOGICAL_NAMES[name]),
  grants: (name: BundleName): Grant[] => grantsOf(app.one("iam/role", LOGICAL_NAMES[name])),
  variables: (name: BundleName): Record<string, string> =>
    (app.one("lambda/function", LOGICAL_NAMES[name]).environment as { variables: Record<string, string> }).variables,
});
