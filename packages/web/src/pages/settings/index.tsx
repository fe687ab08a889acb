import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMay } from "../../app/session-context.js";
import { Page } from "../../ui/page.js";
import { Tabs } from "../../ui/tabs.js";
import { AuditTab } from "./audit.js";
import { KeysTab } from "./keys.js";
import { MembersTab } from "./members.js";
import { PersonalDataTab } from "./personal-data/index.js";
import { TenantTab } from "./tenant.js";

type Tab = "tenant" | "members" | "keys" | "personalData" | "audit";

export function SettingsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const all = [
    { value: "tenant", scope: "tenant.read", content: <TenantTab /> },
    { value: "members", scope: "members.read", content: <MembersTab /> },
    { value: "keys", scope: "api-keys.read", content: <KeysTab /> },
    { value: "personalData", scope: "personal-data.read", content: <PersonalDataTab /> },
    { value: "audit", scope: "audit-events.read", content: <AuditTab /> },
  ] as const;
  const tabs = all.filter(({ scope }) => may(scope)).map(({ value, content }) => ({ value, content, label: t(`settings.tabs.${value}`) }));
  const chosen: Tab = tabs.find(({ value }) => value === tab)?.value ?? "tenant";
  return (
    <Page title={t("settings.title")}>
      <Tabs
        label={t("settings.title")}
        value={chosen}
        onChange={(value) => void navigate({ to: "/settings", search: { tab: value } })}
        tabs={tabs}
      />
    </Page>
  );
}
