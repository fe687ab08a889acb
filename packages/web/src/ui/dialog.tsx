import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, IconButton } from "./button.js";
import { ProblemNotice } from "./problem.js";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  wide?: boolean;
};

/** What had the focus when the dialog appeared; for an entry of a menu, the button that opened the menu. */
function openerOf(): HTMLElement | null {
  const active = document.activeElement;
  const menu = active?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  const opener = menu ? document.getElementById(menu) : active;
  return opener instanceof HTMLElement ? opener : null;
}

/** Gives the focus back to where it came from, or to the page when that is gone. */
function useReturnOfFocus(): (event: Event) => void {
  const opener = useRef<HTMLElement | null>(undefined);
  if (opener.current === undefined) opener.current = openerOf();
  return (event) => {
    event.preventDefault();
    const target = opener.current?.isConnected ? opener.current : document.getElementById("main");
    target?.focus();
  };
}

/** A dialog that holds the focus; on a phone it rises from the bottom. */
export function Dialog({ open, onOpenChange, title, description, children, wide }: DialogProps) {
  const { t } = useTranslation();
  const returnFocus = useReturnOfFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[#0c1110]/50" />
        <Radix.Content
          onCloseAutoFocus={returnFocus}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={`fixed z-40 flex max-h-[92dvh] w-full flex-col bg-raised shadow-float max-sm:inset-x-0 max-sm:bottom-0 max-sm:rounded-t-xl sm:top-1/2 sm:left-1/2 sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-xl ${wide ? "sm:max-w-3xl" : "sm:max-w-lg"}`}
        >
          <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-3.5">
            <div className="pt-1">
              <Radix.Title className="text-[1.07rem] font-semibold">{title}</Radix.Title>
              {description && <Radix.Description className="mt-0.5 text-[0.87rem] text-muted">{description}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <IconButton label={t("common.close")} icon={X} className="-me-2" />
            </Radix.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The last row of a form in a dialog. */
export function DialogActions({
  onCancel,
  submit,
  busy,
  tone = "primary",
}: {
  onCancel: () => void;
  submit: string;
  busy: boolean;
  tone?: "primary" | "danger";
}) {
  const { t } = useTranslation();
  return (
    <div className="mt-5 flex justify-end gap-2">
      <Button onClick={onCancel}>{t("common.cancel")}</Button>
      <Button type="submit" tone={tone} busy={busy}>
        {submit}
      </Button>
    </div>
  );
}

type ConfirmProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
  confirm: string;
  onConfirm: () => Promise<unknown>;
  tone?: "primary" | "danger";
};

/** Asks before something that is hard to undo. */
export function ConfirmDialog({ open, onOpenChange, title, children, confirm, onConfirm, tone = "danger" }: ConfirmProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const carryOut = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm();
      onOpenChange(false);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void carryOut();
        }}
      >
        <div className="mb-3">{children}</div>
        {error !== undefined && <ProblemNotice error={error} />}
        <DialogActions onCancel={() => onOpenChange(false)} submit={confirm} busy={busy} tone={tone} />
      </form>
    </Dialog>
  );
}
