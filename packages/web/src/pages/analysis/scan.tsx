import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type AnalysisGrain, analysisQueries, type QuantityChoice } from "../../api/analysis.js";
import type { Schemas } from "../../api/client.js";
import { useFormat } from "../../app/session-context.js";
import { periodName } from "../../lib/days.js";
import { Badge } from "../../ui/badge.js";
import { Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonRows } from "../../ui/skeleton.js";
import { useAmounts } from "./amounts.js";
import { useAnalysisSearch } from "./search.js";
import { MEANING_TONES } from "./signal-list.js";
import { pWords } from "./words.js";

type Scan = Schemas["SignalScan"];

/** Which subjects' last period does not fit their own history; choosing one shows its chart. */
export function ScanPanel({ choice, grain }: { choice: QuantityChoice; grain: AnalysisGrain }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { data, error, refetch } = useQuery(analysisQueries.scan({ ...choice, grain }));
  const hint = data && t("analysis.scanHint", { period: periodName(data.period.label, locale), tested: data.counts.tested });
  return (
    <Panel title={t("analysis.scan")} hint={hint} className="mt-5">
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data && <Found scan={data} />}
    </Panel>
  );
}

function Found({ scan }: { scan: Scan }) {
  const { t } = useTranslation();
  const { notMeasured, shortHistory } = scan.counts;
  const signals = scan.rows.filter(({ signal }) => signal);
  return (
    <>
      {signals.length === 0 ? (
        <p className="text-[0.93rem]">{t("analysis.scanNone")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {signals.map((row) => (
            <Standout key={row.subject.id} row={row} quantity={scan.quantity} />
          ))}
        </ul>
      )}
      {notMeasured + shortHistory > 0 && (
        <p className="mt-2 text-[0.85rem] text-muted">{t("analysis.scanUntested", { notMeasured, shortHistory })}</p>
      )}
    </>
  );
}

function Standout({ row, quantity }: { row: Scan["rows"][number]; quantity: Scan["quantity"] }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { amount } = useAmounts(quantity);
  const { show } = useAnalysisSearch();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0">
      <span className="min-w-0">
        <button
          type="button"
          className="text-start font-medium break-words hover:underline"
          onClick={() => show({ subject: row.subject.id })}
        >
          {row.subject.name}
        </button>
        <span className="block text-[0.85rem] text-muted tabular-nums">
          {t("analysis.usual", { value: amount(row.usual) })} ({amount(row.low)}–{amount(row.high)}) · {pWords(t, locale, row.qValue)}
        </span>
      </span>
      <span className="flex items-center gap-3">
        <strong className="font-semibold tabular-nums">{amount(row.value)}</strong>
        <Badge tone={MEANING_TONES[row.meaning]}>{t(`analysis.meanings.${row.meaning}`)}</Badge>
      </span>
    </li>
  );
}
