import { Link, type LinkProps } from "@tanstack/react-router";
import { ChevronRight, ClipboardList, type LucideIcon, Network, Store, Timer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Panel } from "../../ui/page.js";

const STEPS = [
  { key: "subjects", to: "/subjects", icon: Store },
  { key: "surveys", to: "/surveys", icon: ClipboardList },
  { key: "complaints", to: "/sla-policies", icon: Timer },
  { key: "schemes", to: "/schemes", icon: Network },
] as const satisfies readonly { key: string; to: NonNullable<LinkProps["to"]>; icon: LucideIcon }[];

/** What to do in an empty tenant, in the order that pays. */
export function FirstSteps() {
  const { t } = useTranslation();
  return (
    <Panel title={t("overview.startTitle")}>
      <ol className="divide-y divide-line">
        {STEPS.map(({ key, to, icon: Icon }) => (
          <li key={key}>
            <Link to={to} className="group flex items-center gap-4 rounded-md py-3">
              <span className="grid size-10 flex-none place-items-center rounded-full bg-accent-soft text-accent-ink">
                <Icon aria-hidden className="size-5" />
              </span>
              <span className="min-w-0 flex-1">
                <span className="block font-medium group-hover:underline">{t(`overview.start.${key}`)}</span>
                <span className="block text-[0.9rem] text-muted">{t(`overview.start.${key}Hint`)}</span>
              </span>
              <ChevronRight aria-hidden className="size-5 flex-none text-muted" />
            </Link>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
