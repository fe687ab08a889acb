import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { recordQueries } from "../../../api/records.js";
import { useFormat, useMay } from "../../../app/session-context.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { Table } from "../../../ui/table.js";

/** The newest pushed values behind the figure; the API lists all of them. */
export function Observations({ path }: { path: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { data, error, refetch } = useQuery({ ...recordQueries.observations(path), enabled: may("observations.read") });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data || data.data.length === 0) return null;
  return (
    <section>
      <h3 className="font-medium">{t("scorecard.records.observations")}</h3>
      <p className="mb-1 text-[0.85rem] text-muted">{t("scorecard.records.observationsHint")}</p>
      <div className="-mx-5">
        <Table
          caption={t("scorecard.records.observations")}
          rows={data.data}
          rowKey={({ id }) => id}
          columns={[
            { key: "at", header: t("scorecard.records.at"), cell: ({ at }) => format.dateTime(at) },
            {
              key: "value",
              header: t("scoring.value"),
              align: "end",
              cell: ({ value, numerator, denominator }) =>
                value === null ? `${format.precise(numerator)} / ${format.precise(denominator)}` : format.precise(value),
            },
          ]}
        />
      </div>
    </section>
  );
}
