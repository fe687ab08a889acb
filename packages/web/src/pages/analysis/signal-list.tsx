import { useTranslation } from "react-i18next";
import type { ControlChart } from "../../api/analysis.js";
import { useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Badge, type Tone } from "../../ui/badge.js";
import { Panel } from "../../ui/page.js";

export const MEANING_TONES: Record<"better" | "worse" | "neither", Tone> = { better: "good", worse: "bad", neither: "warn" };

/** Every point that chance does not explain, the newest first. */
export function SignalList({ chart }: { chart: ControlChart }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const signals = [...chart.signals].reverse();
  return (
    <Panel title={t("analysis.signals")}>
      {signals.length === 0 ? (
        <p className="text-[0.93rem] text-muted">{t(chart.chart ? "analysis.noSignals" : "analysis.noLimits")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {signals.map(({ period, rule, meaning, words }) => (
            <li key={`${period}${rule}`} className="flex items-start justify-between gap-3 py-2 text-[0.93rem] first:pt-0 last:pb-0">
              <span className="min-w-0 break-words">{textIn(words, locale)}</span>
              <Badge tone={MEANING_TONES[meaning]} className="flex-none">
                {t(`analysis.meanings.${meaning}`)}
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
