import { clsx } from "clsx";
import { useTranslation } from "react-i18next";

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clsx("motion-safe:animate-pulse rounded-md bg-line/70", className ?? "h-4 w-full")} />;
}

/** Stands in for a list or table while it loads; told to screen readers once. */
export function SkeletonRows({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="space-y-3 p-4">
      <span className="sr-only">{t("common.loading")}</span>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key, row) => (
        <div key={key} className="flex gap-6">
          <Skeleton className={clsx("h-5", row % 2 ? "w-1/3" : "w-2/5")} />
          <Skeleton className="h-5 w-1/6" />
          <Skeleton className="hidden h-5 w-1/6 sm:block" />
        </div>
      ))}
    </div>
  );
}

export function SkeletonBlock({ className = "h-64" }: { className?: string }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <span className="sr-only">{t("common.loading")}</span>
      <Skeleton className={clsx("w-full", className)} />
    </div>
  );
}

/** The moment before it is known who is signed in. */
export function Splash() {
  const { t } = useTranslation();
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <p role="status" className="motion-safe:animate-pulse text-muted">
        {t("common.loading")}
      </p>
    </main>
  );
}

/** Stands in for a whole page while its code loads. */
export function SkeletonPage() {
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-8">
      <Skeleton className="mb-6 h-8 w-48" />
      <SkeletonBlock />
    </div>
  );
}
