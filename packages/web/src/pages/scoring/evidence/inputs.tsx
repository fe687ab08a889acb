import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { indicatorQueries } from "../../../api/indicators.js";
import type { Evidence } from "../../../api/scorecards.js";
import { useFormat, useLocale } from "../../../app/session-context.js";
import { rangeText } from "../../../lib/format.js";
import { textIn } from "../../../lib/locale.js";
import { Table } from "../../../ui/table.js";
import type { IndicatorScore } from "../composition/rows.js";

/** The formula and what it took, over the whole period. */
export function Inputs({ evidence: { inputs }, row: { source } }: { evidence: Evidence; row: IndicatorScore }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const { data } = useQuery(indicatorQueries.every);
  const names = new Map(data?.map(({ key, name }) => [key, textIn(name, locale)]));
  return (
    <section>
      <h3 className="font-medium">{t("scorecard.inputs")}</h3>
      {source.type === "formula" && (
        <code className="mt-1 mb-2 block rounded-md bg-sunken px-3 py-2 text-[0.87rem] break-words">{source.expression}</code>
      )}
      <div className="-mx-5">
        <Table
          caption={t("scorecard.inputs")}
          rows={inputs}
          rowKey={({ key }) => key}
          columns={[
            {
              key: "name",
              header: t("scoring.indicator"),
              cell: ({ key }) => (
                <span>
                  {names.get(key) ?? key} <code className="text-[0.82rem] text-muted">{key}</code>
                </span>
              ),
            },
            {
              key: "value",
              header: t("scoring.value"),
              align: "end",
              cell: ({ value, n }) => (value === null ? t(n > 0 ? "scoring.suppressed" : "scoring.missing") : format.precise(value)),
            },
            {
              key: "interval",
              header: t("scorecard.interval"),
              align: "end",
              cell: ({ low, high }) => (low === null || high === null ? "–" : rangeText(format.precise(low), format.precise(high))),
            },
            { key: "n", header: t("scoring.sample"), align: "end", cell: ({ n }) => format.integer(n) },
          ]}
        />
      </div>
    </section>
  );
}
