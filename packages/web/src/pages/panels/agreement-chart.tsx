import { useTranslation } from "react-i18next";
import type { Agreement, Panel, PanelResults } from "../../api/panels.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Panel as Framed } from "../../ui/page.js";
import { VerdictBadge } from "./badges.js";

const GOOD = 0.8;
const VERDICTS = ["good", "tentative", "low", "unknown"] as const;
const DOTS: Record<Agreement["verdict"], string> = { good: "bg-good", tentative: "bg-info", low: "bg-bad", unknown: "bg-muted" };

/** Krippendorff's alpha of every criterion on a scale from 0 to 1, with the marks that it is judged by. */
export function AgreementChart({ panel, results }: { panel: Panel; results: PanelResults }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const names = new Map(panel.rubric.map(({ key, name }) => [key, textIn(name, locale)]));
  const threshold = results.settings.agreementThreshold;
  const several = new Set(results.agreement.map(({ perspective }) => perspective)).size > 1;
  return (
    <Framed title={t("panels.agreement")} hint={t("panels.agreementHint")}>
      <ul className="space-y-3">
        {results.agreement.map(({ perspective, criterion, alpha, verdict }) => {
          const name = names.get(criterion) ?? criterion;
          const shown = alpha === null ? t("panels.unknownAlpha") : format.precise(alpha);
          return (
            <li key={`${perspective} ${criterion}`}>
              <div className="flex items-baseline justify-between gap-3 text-[0.93rem]">
                <span className="min-w-0 break-words">
                  {name}
                  {several && <span className="text-muted"> · {t(`panels.perspectives.${perspective}`)}</span>}
                </span>
                <span className="flex flex-none items-center gap-2 tabular-nums">
                  {alpha !== null && format.precise(alpha)}
                  <VerdictBadge verdict={verdict} />
                </span>
              </div>
              <Track
                alpha={alpha}
                threshold={threshold}
                tone={DOTS[verdict]}
                label={t("panels.agreementOf", {
                  criterion: name,
                  perspective: t(`panels.perspectives.${perspective}`),
                  alpha: shown,
                  verdict: t(`panels.verdicts.${verdict}`),
                })}
              />
            </li>
          );
        })}
      </ul>
      <div className="mt-3 space-y-1 text-[0.82rem] text-muted">
        <p>{t("panels.thresholds", { threshold })}</p>
        {VERDICTS.filter((each) => results.agreement.some(({ verdict }) => verdict === each)).map((each) => (
          <p key={each}>
            <strong className="font-medium">{t(`panels.verdicts.${each}`)}</strong>: {t(`panels.verdictWords.${each}`)}
          </p>
        ))}
      </div>
    </Framed>
  );
}

const at = (share: number): string => `${100 * Math.min(1, Math.max(0, share))}%`;

function Track({ alpha, threshold, tone, label }: { alpha: number | null; threshold: number; tone: string; label: string }) {
  return (
    <span role="img" aria-label={label} title={label} className="relative mt-1.5 block h-3 w-full">
      <span className="absolute inset-x-0 top-[5px] h-0.5 rounded bg-line" />
      <span className="absolute top-0 h-3 w-px bg-edge" style={{ left: at(threshold) }} />
      <span className="absolute top-0 h-3 w-px bg-edge" style={{ left: at(GOOD) }} />
      {alpha !== null && (
        <span
          className={`absolute top-0 size-3 -translate-x-1/2 rounded-full border-2 border-surface ${tone}`}
          style={{ left: at(alpha) }}
        />
      )}
    </span>
  );
}
