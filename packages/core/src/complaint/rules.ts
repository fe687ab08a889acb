import * as Calendar from "../calendar/index.js";
import { type CaseAttributes, matchPolicy } from "../sla/index.js";
import * as SlaPolicy from "../sla-policy/index.js";
import * as Tenant from "../tenant/index.js";
import type { ComplaintImage, PolicyApplication } from "./image.js";

/** A stretch of a case's life under one policy version, with everything that counting needs. */
export type Rule = {
  application: PolicyApplication;
  /** Undefined when no policy matched. */
  promises: SlaPolicy.Rules | undefined;
  calendar: Calendar.Definition;
};

const attributesOf = ({ priority, severity, category, channel, tags }: ComplaintImage): CaseAttributes => ({
  priority,
  severity,
  category,
  channel,
  tags,
});

/** The policy that takes the case as it is now, as an application from `from` on. */
export async function matched(image: ComplaintImage, from: string): Promise<PolicyApplication> {
  const policy = matchPolicy(await SlaPolicy.active(), attributesOf(image));
  if (!policy) return { from, policy: null, calendar: null };
  return { from, policy: { id: policy.id, version: policy.version }, calendar: policy.calendar };
}

/** Every policy the case was under, oldest first, in the versions that were snapshotted. */
export async function rulesFor({ applications }: ComplaintImage): Promise<Rule[]> {
  const { timeZone } = await Tenant.settings();
  return Promise.all(
    applications.map(async (application): Promise<Rule> => {
      const { policy, calendar } = application;
      const definition = calendar ? await Calendar.definitionOf(calendar.id, calendar.version) : undefined;
      return {
        application,
        promises: policy ? await SlaPolicy.rulesOf(policy.id, policy.version) : undefined,
        calendar: definition ?? Calendar.roundTheClock(timeZone),
      };
    }),
  );
}
