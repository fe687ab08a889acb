import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { ChevronLeft, type LucideIcon } from "lucide-react";
import { type ComponentProps, type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";

type PageProps = {
  title: string;
  lead?: ReactNode;
  /** Beside the title: state of the thing shown. */
  badge?: ReactNode;
  actions?: ReactNode;
  back?: { to: NonNullable<ComponentProps<typeof Link>["to"]>; label: string };
  children: ReactNode;
};

/** A page with its one `h1`, the window's title, and room for actions. */
export function Page({ title, lead, badge, actions, back, children }: PageProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("common.product")}`;
  }, [title, t]);
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-8 sm:py-8">
      {back && (
        <Link to={back.to} className="mb-2 -ms-1 inline-flex min-h-6 items-center gap-1 text-[0.87rem] text-muted hover:text-ink">
          <ChevronLeft aria-hidden className="size-4" />
          {back.label}
        </Link>
      )}
      <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl font-semibold tracking-tight break-words">{title}</h1>
            {badge}
          </div>
          {lead && <p className="mt-1 max-w-[68ch] text-muted">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function Card({ className, children, ...rest }: ComponentProps<"section">) {
  return (
    <section className={clsx("min-w-0 rounded-lg border border-line bg-surface shadow-card", className)} {...rest}>
      {children}
    </section>
  );
}

/** A card with a heading; `hint` explains what is seen. */
export function Panel({
  title,
  hint,
  actions,
  className,
  children,
}: {
  title: string;
  hint?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Card className={className}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 pt-4">
        <h2 className="text-[1.02rem] font-semibold">{title}</h2>
        {actions}
      </div>
      {hint && <p className="px-5 pt-0.5 text-[0.85rem] text-muted">{hint}</p>}
      <div className="p-5 pt-3">{children}</div>
    </Card>
  );
}

/** Nothing here yet, and what to do about it. */
export function Empty({
  icon: Icon,
  title,
  children,
  action,
}: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center px-6 py-12 text-center">
      <span className="mb-4 grid size-12 place-items-center rounded-full bg-accent-soft text-accent-ink">
        <Icon aria-hidden className="size-6" />
      </span>
      <p className="font-medium">{title}</p>
      {children && <p className="mt-1 max-w-[46ch] text-[0.93rem] text-muted">{children}</p>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** Label and value pairs. */
export function Facts({ items }: { items: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-6 gap-y-2 text-[0.93rem]">
      {items.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
