import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ChevronsUpDown, LogOut, Settings } from "lucide-react";
import { useTranslation } from "react-i18next";
import { enterSession, type Session, signOut, switchTenant } from "../api/session.js";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "../ui/menu.js";
import { adviceFor } from "../ui/problem.js";
import { useToast } from "../ui/toast.js";
import { useSession } from "./session-context.js";

/** The signed-in person and tenant; switches tenants and signs out. */
export function AccountMenu({ label }: { label: string }) {
  const { t } = useTranslation();
  const { member, tenant, tenants } = useSession();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const toast = useToast();
  const enter = (session: Session | null) => enterSession(queryClient, session);
  const change = useMutation({
    mutationFn: switchTenant,
    onError: (error) => toast(adviceFor(error, t)),
    onSuccess: async (session) => {
      await navigate({ to: "/" });
      enter(session);
    },
  });
  const leave = useMutation({ mutationFn: signOut, onSuccess: () => enter(null), onError: (error) => toast(adviceFor(error, t)) });
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className="flex min-w-0 flex-1 items-center gap-2 rounded-md px-2.5 py-1.5 text-start hover:bg-surface">
          <span className="min-w-0 flex-1">
            <span className="block truncate text-[0.93rem] font-medium">{label}</span>
            <span className="block truncate text-[0.8rem] text-muted">{member.name}</span>
          </span>
          <ChevronsUpDown aria-hidden className="size-4 flex-none text-muted" />
          <span className="sr-only">{t("nav.account")}</span>
        </button>
      }
    >
      <p className="max-w-64 truncate px-2.5 py-1.5 text-[0.85rem] text-muted">{member.email}</p>
      {tenants.length > 1 && (
        <>
          <MenuSeparator />
          <MenuChoice
            label={t("nav.switchTenant")}
            value={tenant.id}
            options={tenants.map(({ id, name }) => [id, name] as const)}
            onChange={(id) => id !== tenant.id && change.mutate(id)}
          />
        </>
      )}
      <MenuSeparator />
      <MenuItem icon={Settings} onSelect={() => void navigate({ to: "/settings" })}>
        {t("nav.settings")}
      </MenuItem>
      <MenuItem icon={LogOut} onSelect={() => leave.mutate()}>
        {t("nav.signOut")}
      </MenuItem>
    </Menu>
  );
}
