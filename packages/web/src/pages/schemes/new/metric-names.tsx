import { useTranslation } from "react-i18next";
import type { SchemeTemplate } from "../../../api/scheme-templates.js";
import { useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { TextField } from "../../../ui/field.js";

type Props = {
  metrics: SchemeTemplate["metrics"];
  /** Names of one's own by the template's. */
  names: Record<string, string>;
  onChange: (names: Record<string, string>) => void;
};

/** Under which names operational figures arrive; folded, because the template's own names do for a start. */
export function MetricNames({ metrics, names, onChange }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (metrics.length === 0) return null;
  return (
    <details>
      <summary className="inline-block rounded px-1 text-[0.87rem] text-muted hover:text-ink">
        {t("schemes.fresh.metrics", { count: metrics.length })}
      </summary>
      <p className="mt-1 text-[0.85rem] text-muted">{t("schemes.fresh.metricsHint")}</p>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        {metrics.map(({ metric, name, unit }) => (
          <TextField
            key={metric}
            label={unit === "" ? textIn(name, locale) : `${textIn(name, locale)} (${unit})`}
            placeholder={metric}
            maxLength={64}
            spellCheck={false}
            value={names[metric] ?? ""}
            onChange={(event) => onChange({ ...names, [metric]: event.target.value })}
          />
        ))}
      </div>
    </details>
  );
}
