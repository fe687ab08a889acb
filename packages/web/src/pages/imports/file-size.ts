import { useLocale } from "../../app/session-context.js";

const UNITS = ["byte", "kilobyte", "megabyte"] as const;

/** Writes a number of bytes in the unit that suits it. */
export function useFileSize(): (bytes: number) => string {
  const locale = useLocale();
  return (bytes) => {
    const power = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
    const unit = UNITS[power] ?? "megabyte";
    return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: power === 2 ? 1 : 0 }).format(
      bytes / 1024 ** power,
    );
  };
}
