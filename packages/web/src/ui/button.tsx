import { clsx } from "clsx";
import { LoaderCircle, type LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

type Tone = "primary" | "plain" | "quiet" | "danger";

const TONES: Record<Tone, string> = {
  primary: "bg-accent text-on-accent hover:brightness-110 border-transparent",
  plain: "bg-surface text-ink border-edge/60 hover:bg-sunken",
  quiet: "bg-transparent text-ink border-transparent hover:bg-sunken",
  danger: "bg-surface text-bad border-bad/50 hover:bg-bad-soft",
};

/** The look of a button, for links that act like one. */
export const buttonClass = (tone: Tone = "plain", extra?: string): string =>
  clsx(
    "inline-flex min-h-9 items-center justify-center gap-2 rounded-md border px-3.5 py-1.5 text-[0.93rem] font-medium whitespace-nowrap transition-colors",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55 pointer-coarse:min-h-11",
    TONES[tone],
    extra,
  );

type ButtonProps = ComponentProps<"button"> & { tone?: Tone; icon?: LucideIcon; busy?: boolean };

export function Button({ tone = "plain", icon: Icon, busy = false, className, children, type = "button", disabled, ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonClass(tone, className)} disabled={disabled || busy} aria-busy={busy || undefined} {...rest}>
      {busy ? <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin" /> : Icon && <Icon aria-hidden className="size-4" />}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> & { label: string; icon: LucideIcon };

/** A button that shows only a picture; its label is for everyone who does not see it. */
export function IconButton({ label, icon: Icon, className, type = "button", ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={clsx(
        "inline-flex size-9 flex-none items-center justify-center rounded-md text-muted transition-colors hover:bg-sunken hover:text-ink disabled:opacity-40 pointer-coarse:size-11",
        className,
      )}
      {...rest}
    >
      <Icon aria-hidden className="size-[1.15rem]" />
    </button>
  );
}
