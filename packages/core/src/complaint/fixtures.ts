import { type Definition, roundTheClock } from "../calendar/index.js";
import type { ComplaintImage, PolicyApplication } from "./image.js";
import type { Rule } from "./rules.js";

/** A complaint as it is received at an instant, for tests of the pure parts. */
export const receivedAt = (instant: string, more: Partial<ComplaintImage> = {}): ComplaintImage => ({
  tenantId: "tnt_1",
  id: "cmp_1",
  shard: 0,
  channel: "web",
  category: "delivery",
  severity: "medium",
  priority: "normal",
  title: "Late parcel",
  text: "",
  textLength: 0,
  tags: [],
  status: "open",
  receivedAt: instant,
  day: instant.slice(0, 10),
  applications: [],
  clocks: {},
  contentHash: "",
  createdBy: { type: "job" },
  createdAt: instant,
  updatedAt: instant,
  version: 1,
  ...more,
});

type Targets = NonNullable<Rule["promises"]>["targets"];

/** A policy in force from an instant on; `undefined` targets stand for no match. */
export function ruleFrom(from: string, targets: Targets | undefined, calendar: Definition = roundTheClock("UTC")): Rule {
  const application: PolicyApplication = { from, policy: targets ? { id: "pol_1", version: 1 } : null, calendar: null };
  return { application, promises: targets ? { name: "All", targets, warnAtPercent: 80 } : undefined, calendar };
}
