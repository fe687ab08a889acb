import { useTranslation } from "react-i18next";
import { PRIORITIES, SEVERITIES } from "../../api/complaints.js";
import type { Duration, Policy } from "../../api/sla.js";
import { useTarget } from "../complaints/ledger.js";
import { TARGETS } from "./targets.js";

type Target = NonNullable<Policy["targets"]["firstResponse"]>;

/** What a policy promises, clock by clock. */
export function TargetList({ targets }: { targets: Policy["targets"] }) {
  const { t } = useTranslation();
  return (
    <dl className="mt-2.5 flex flex-wrap gap-x-8 gap-y-2 text-[0.93rem]">
      {TARGETS.map((name) => {
        const target = targets[name];
        return (
          target && (
            <div key={name}>
              <dt className="text-[0.83rem] text-muted">{t(`complaints.clockNames.${name}`)}</dt>
              <dd>{"within" in target ? <HourlyText target={target} /> : <DurationText duration={target} />}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}

const DurationText = ({ duration }: { duration: Duration }) => useTarget(duration);

function HourlyText({ target: { within, inside, outside } }: { target: Extract<Target, { within: unknown }> }) {
  const { t } = useTranslation();
  const [from = "", to = ""] = within;
  return t("policies.hourly", { from, to, inside: useTarget(inside), outside: useTarget(outside) });
}

/** Which cases a policy takes, in one line. */
export function useConditionsText({ conditions, isDefault }: Pick<Policy, "conditions" | "isDefault">): string {
  const { t } = useTranslation();
  const known = <T extends string>(all: readonly T[], value: string, name: (value: T) => string) => {
    const found = all.find((each) => each === value);
    return found ? name(found) : value;
  };
  const { severity, priority, category, channel, tags } = conditions;
  const parts = [
    severity &&
      `${t("complaints.severity")}: ${severity.map((each) => known(SEVERITIES, each, (value) => t(`complaints.severities.${value}`))).join(", ")}`,
    priority &&
      `${t("complaints.priority")}: ${priority.map((each) => known(PRIORITIES, each, (value) => t(`complaints.priorities.${value}`))).join(", ")}`,
    category && `${t("policies.categories")}: ${category.join(", ")}`,
    channel && `${t("policies.channels")}: ${channel.join(", ")}`,
    tags && `${t("complaints.tags")}: ${tags.join(", ")}`,
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(" · ");
  return isDefault ? t("policies.isDefault") : t("common.none");
}
