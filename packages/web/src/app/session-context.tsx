import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "../api/session.js";
import { createFormat, type Format } from "../lib/format.js";
import { isLocale, type Locale } from "../lib/locale.js";

const SessionContext = createContext<{ session: Session; format: Format } | undefined>(undefined);

/** The language on screen. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return isLocale(i18n.language) ? i18n.language : "en";
}

/** Gives everything inside the session, and formatters in its time zone and the language on screen. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const locale = useLocale();
  const value = useMemo(() => ({ session, format: createFormat(locale, session.tenant.timeZone) }), [session, locale]);
  return <SessionContext value={value}>{children}</SessionContext>;
}

function useSessionContext() {
  const value = useContext(SessionContext);
  if (!value) throw new Error("no session: render inside SessionProvider");
  return value;
}

export const useSession = (): Session => useSessionContext().session;
export const useFormat = (): Format => useSessionContext().format;

/** Whether the signed-in member holds the scope; write implies read. */
export function useMay(): (scope: string) => boolean {
  const { scopes } = useSession();
  return (scope) => scopes.includes(scope) || (scope.endsWith(".read") && scopes.includes(`${scope.slice(0, -5)}.write`));
}
