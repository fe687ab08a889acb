import { clsx } from "clsx";
import { useTranslation } from "react-i18next";

/** The mark: a streak of gold on a dark stone, which is how gold is tested. */
export function Brand({ large = false }: { large?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={clsx("inline-flex items-center gap-2.5 font-semibold tracking-tight", large ? "text-2xl" : "text-[1.07rem]")}>
      <svg aria-hidden viewBox="0 0 32 32" className={large ? "size-10" : "size-7"}>
        <title>{t("common.product")}</title>
        <rect width="32" height="32" rx="8" fill="#22302c" />
        <path d="M9 22.5 22.5 9.500" stroke="#d9ab4b" strokeWidth="4" strokeLinecap="round" />
      </svg>
      {t("common.product")}
    </span>
  );
}
