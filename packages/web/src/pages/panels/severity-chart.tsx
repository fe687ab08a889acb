import { useTranslation } from "react-i18next";
import type { Panel, PanelResults, Severity } from "../../api/panels.js";
import { useFormat } from "../../app/session-context.js";
import { Panel as Framed } from "../../ui/page.js";

/** Half the width of a 95 % interval in standard errors, as the normal distribution has it. */
const Z = 1.96;

/** How far each assessor stands from the others: severe to the left, lenient to the right, the most severe first. */
export function SeverityChart({ panel, results }: { panel: Panel; results: PanelResults }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = new Map(panel.assessors.map(({ id, name }) => [id, name]));
  const rows = [...results.severity].sort((a, b) => a.group - b.group || (a.bias ?? 0) - (b.bias ?? 0));
  const widest = Math.max(5, ...rows.map(({ bias, standardError }) => Math.abs(bias ?? 0) + Z * (standardError ?? 0)));
  const groups = new Set(rows.map(({ perspective, group }) => `${perspective} ${group}`)).size;
  return (
    <Framed title={t("panels.severity")} hint={t("panels.severityHint")}>
      <p aria-hidden className="mb-2 flex justify-between gap-3 text-[0.82rem] whitespace-nowrap text-muted">
        <span>← {t("panels.severe")}</span>
        <span>{t("panels.lenient")} →</span>
      </p>
      <ul className="space-y-2">
        {rows.map((row) => (
          <li
            key={`${row.perspective} ${row.assessorId}`}
            className="grid grid-cols-[minmax(0,9rem)_1fr_4.5rem] items-center gap-x-3 text-[0.93rem]"
          >
            <span className="min-w-0 break-words">
              {names.get(row.assessorId) ?? row.assessorId}
              {groups > 1 && <span className="block text-[0.8rem] text-muted">{t("panels.group", { number: row.group })}</span>}
            </span>
            <Bias row={row} widest={widest} />
            <span className="text-end text-[0.87rem] text-muted tabular-nums">
              {row.bias === null ? t("panels.alone") : format.signed(row.bias)}
            </span>
          </li>
        ))}
      </ul>
    </Framed>
  );
}

function Bias({ row: { bias, standardError }, widest }: { row: Severity; widest: number }) {
  const at = (value: number) => 50 + (50 * Math.min(widest, Math.max(-widest, value))) / widest;
  const error = Z * (standardError ?? 0);
  return (
    <span aria-hidden className="relative block h-5">
      <span className="absolute inset-y-0 left-1/2 w-px bg-edge" />
      {bias !== null && (
        <>
          <span
            className={`absolute top-1 h-3 rounded-sm ${bias < 0 ? "bg-(--series-2)" : "bg-(--series-1)"}`}
            style={{ left: `${Math.min(50, at(bias))}%`, width: `${Math.abs(at(bias) - 50)}%` }}
          />
          {standardError !== null && (
            <span
              className="absolute top-[9px] h-px bg-ink/70"
              style={{ left: `${at(bias - error)}%`, width: `${at(bias + error) - at(bias - error)}%` }}
            />
          )}
        </>
      )}
    </span>
  );
}
