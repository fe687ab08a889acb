import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "./button.js";

/** A panel at the side for what stands behind a detail of the page; on a phone it fills the screen. */
export function SidePanel({
  title,
  lead,
  onClose,
  children,
}: {
  title: string;
  lead?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const opener = useRef(document.activeElement);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[#0c1110]/50" />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const { current } = opener;
            const target = current instanceof HTMLElement && current.isConnected ? current : document.getElementById("main");
            target?.focus();
          }}
          className="fixed inset-y-0 right-0 z-40 flex w-full max-w-xl flex-col bg-raised shadow-float"
        >
          <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-3.5">
            <div className="min-w-0 pt-1">
              <Radix.Title className="text-[1.1rem] font-semibold break-words">{title}</Radix.Title>
              {lead && <p className="mt-0.5 text-[0.87rem] text-muted">{lead}</p>}
            </div>
            <Radix.Close asChild>
              <IconButton label={t("common.close")} icon={X} className="-me-2" />
            </Radix.Close>
          </div>
          <div className="min-h-0 flex-1 space-y-5 overflow-y-auto px-5 py-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
