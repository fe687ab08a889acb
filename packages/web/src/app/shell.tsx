import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { Menu as MenuIcon, X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../ui/button.js";
import { AccountMenu } from "./account-menu.js";
import { AppearanceMenu } from "./appearance-menu.js";
import { Brand } from "./brand.js";
import { NAVIGATION } from "./navigation.js";
import { useMay, useSession } from "./session-context.js";

/** The frame around every page: navigation at the side, in a drawer on a phone. */
export function Shell() {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t("common.skip")}
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col border-e border-line bg-sunken lg:flex">
        <div className="px-5 pt-5 pb-4">
          <Brand />
        </div>
        <Navigation />
        <Foot />
      </aside>
      <header className="sticky top-0 z-30 flex items-center justify-between border-b border-line bg-canvas/95 px-3 py-2 lg:hidden">
        <Drawer />
        <Brand />
        <AppearanceMenu />
      </header>
      <main id="main" ref={main} tabIndex={-1} className="min-w-0 outline-none">
        <Outlet />
      </main>
    </div>
  );
}

/** Moves the focus to the new page after a navigation, as a full page load would. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path, main]);
}

function Navigation({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <nav aria-label={t("nav.main")} className="min-h-0 flex-1 overflow-y-auto px-3 pb-4">
      {NAVIGATION.map(({ group, items }) => {
        const shown = items.filter(({ scope }) => !scope || may(scope));
        if (shown.length === 0) return null;
        return (
          <div key={group ?? "top"} className="mb-3">
            {group && <p className="px-2.5 pt-2 pb-1 text-[0.78rem] font-medium text-muted">{t(`nav.groups.${group}`)}</p>}
            <ul className="space-y-0.5">
              {shown.map(({ to, label, icon: Icon }) => (
                <li key={to}>
                  <Link
                    to={to}
                    onClick={() => onGo?.()}
                    activeOptions={{ exact: to === "/" }}
                    activeProps={{ className: "bg-surface font-medium text-ink shadow-card [&_svg]:text-accent" }}
                    inactiveProps={{ className: "text-muted hover:bg-surface/70 hover:text-ink" }}
                    className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 py-1.5 text-[0.95rem] pointer-coarse:min-h-11"
                  >
                    <Icon aria-hidden className="size-[1.1rem] flex-none" />
                    {t(`nav.${label}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

function Foot() {
  const { tenant } = useSession();
  return (
    <div className="flex items-center gap-1 border-t border-line p-2">
      <AccountMenu label={tenant.name} />
      <AppearanceMenu />
    </div>
  );
}

function Drawer() {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <IconButton label={t("common.menu")} icon={MenuIcon} />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[#0c1110]/50" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-40 flex w-72 max-w-[85vw] flex-col bg-sunken shadow-float"
        >
          <div className="flex items-center justify-between py-3 ps-5 pe-3">
            <Dialog.Title asChild>
              <div>
                <Brand />
              </div>
            </Dialog.Title>
            <Dialog.Close asChild>
              <IconButton label={t("common.close")} icon={X} />
            </Dialog.Close>
          </div>
          <Navigation onGo={() => setOpen(false)} />
          <div className="border-t border-line p-2">
            <AccountMenu label={tenant.name} />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
