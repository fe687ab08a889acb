import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ComplianceClause, ComplianceRow, Verdict } from "../../../api/standards.js";
import { useFormat, useLocale, useMay } from "../../../app/session-context.js";
import { rangeText } from "../../../lib/format.js";
import { textIn } from "../../../lib/locale.js";
import { buttonClass } from "../../../ui/button.js";
import { Dialog } from "../../../ui/dialog.js";
import { Facts } from "../../../ui/page.js";
import { useCriterionWords, withUnit } from "../criterion-words.js";
import { StatusPill } from "./status.js";

type Props = { row: ComplianceRow; clause: ComplianceClause; verdict: Verdict; onClose: () => void };

/** What a verdict rests on: value, interval, sample and limit, and the way to the evidence. */
export function EvidenceDialog({ row, clause, verdict, onClose }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const may = useMay();
  const facts = useFacts(clause, verdict);
  const leaning = verdict.valueMeets ? t("standards.leaning.good") : t("standards.leaning.bad");
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={textIn(clause.title, locale)} description={row.subjectName}>
      <div className="space-y-4">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.93rem]">
          <StatusPill status={verdict.status} />
          <span>
            {t(`standards.statusHints.${verdict.status}`)} {verdict.status === "undecided" && leaning}
          </span>
        </p>
        <Facts items={facts} />
        <div className="flex flex-wrap gap-2">
          <Link to="/subjects/$id" params={{ id: row.subjectId }} className={buttonClass("plain")}>
            {t("standards.toSubject", { name: row.subjectName })}
          </Link>
          {may("indicators.read") && (
            <Link to="/indicators" className={buttonClass("quiet")}>
              {t("standards.toIndicators")}
            </Link>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function useFacts(clause: ComplianceClause, { value, n, low, high, normalised }: Verdict): [string, string][] {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const words = useCriterionWords();
  const show = (amount: number) => withUnit(format.precise(Number(amount.toFixed(clause.decimals + 1))), clause.unit);
  return [
    [t("scoring.indicator"), textIn(clause.indicatorName ?? "", locale)],
    ...(clause.meets ? [[t("standards.meets"), words(clause.meets, clause)] as [string, string]] : []),
    ...(value === null ? [] : [[t("standards.value"), show(value)] as [string, string]]),
    ...(low === null || high === null ? [] : [[t("standards.interval"), rangeText(show(low), show(high))] as [string, string]]),
    ...(normalised === null ? [] : [[t("scoring.score"), format.decimal(normalised)] as [string, string]]),
    ...(n === null ? [] : [[t("standards.sample"), format.precise(n)] as [string, string]]),
  ];
}
