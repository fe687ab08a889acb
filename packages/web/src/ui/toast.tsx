import { CircleCheck, X } from "lucide-react";
import { Toast } from "radix-ui";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { useTranslation } from "react-i18next";

const ToastContext = createContext<(message: string) => void>(() => undefined);

/** Says in a word that something was done; announced politely and gone by itself. */
export const useToast = () => useContext(ToastContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [messages, setMessages] = useState<{ id: string; text: string }[]>([]);
  const show = useCallback((text: string) => setMessages((all) => [...all.slice(-2), { id: crypto.randomUUID(), text }]), []);
  const forget = (id: string) => setMessages((all) => all.filter((message) => message.id !== id));
  return (
    <ToastContext value={show}>
      <Toast.Provider duration={4000} label={t("common.status")}>
        {children}
        {messages.map(({ id, text }) => (
          <Toast.Root
            key={id}
            onOpenChange={(open) => !open && forget(id)}
            className="flex items-center gap-3 rounded-lg border border-line bg-raised px-4 py-3 text-[0.93rem] shadow-float"
          >
            <CircleCheck aria-hidden className="size-5 flex-none text-good" />
            <Toast.Description className="min-w-0 flex-1">{text}</Toast.Description>
            <Toast.Close aria-label={t("common.close")} className="rounded p-1 text-muted hover:text-ink">
              <X aria-hidden className="size-4" />
            </Toast.Close>
          </Toast.Root>
        ))}
        <Toast.Viewport className="fixed right-4 bottom-4 z-50 flex w-80 max-w-[calc(100vw-2rem)] flex-col gap-2" />
      </Toast.Provider>
    </ToastContext>
  );
}
