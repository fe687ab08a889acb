import { useTranslation } from "react-i18next";
import type { Scorecard } from "../../../api/scoring.js";
import { useFormat, useLocale } from "../../../app/session-context.js";
import { ScaleMarks } from "../../../charts/waterfall.js";
import { textIn } from "../../../lib/locale.js";
import { ROLES } from "../../../ui/table.js";
import { StateLegend } from "../state-sign.js";
import { STATES, statesOf } from "../values.js";
import { Row } from "./row.js";
import { compositionOf, isWeightedSum } from "./rows.js";
import { SCALE, TICKS } from "./step.js";

type Props = { scorecard: Scorecard; onIndicator: (key: string) => void };

/** The score as a walk from 0: what each indicator brought, what vetoes took, and where it ends; the figures beside each step. */
export function Composition({ scorecard, onIndicator }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const rows = compositionOf(scorecard);
  const names = new Map([...scorecard.dimensions, ...scorecard.indicators].map(({ key, name }) => [key, textIn(name, locale)]));
  const summed = isWeightedSum(scorecard);
  const present = STATES.filter((state) => scorecard.indicators.some((indicator) => statesOf(indicator).includes(state)));
  return (
    <>
      <p className="mb-3 text-[0.87rem] text-muted">{t(summed ? "scorecard.compositionHint" : "scorecard.compositionShared")}</p>
      <table {...ROLES.table} className="cards-on-phone w-full border-collapse text-[0.93rem]">
        <caption className="sr-only">{t("scoring.contributions")}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row} className="border-b border-line text-[0.82rem] text-muted">
            <th scope="col" {...ROLES.columnheader} className="py-2.5 pe-3 text-start font-medium">
              {t("scoring.indicator")}
            </th>
            <th scope="col" {...ROLES.columnheader} className="px-3 py-2.5 text-end font-medium">
              {t("scoring.value")}
            </th>
            <th scope="col" {...ROLES.columnheader} className="px-3 py-2.5 text-end font-medium">
              {t("scoring.normalised")}
            </th>
            <th scope="col" {...ROLES.columnheader} className="px-3 py-2.5 text-end font-medium">
              {t("scoring.weight")}
            </th>
            <th scope="col" {...ROLES.columnheader} className="w-[34%] px-3 py-2.5">
              <span className="sr-only">{t("scorecard.picture")}</span>
              <ScaleMarks scale={SCALE} ticks={TICKS} format={format.integer} />
            </th>
            <th scope="col" {...ROLES.columnheader} className="py-2.5 ps-3 text-end font-medium">
              {t("scoring.contribution")}
            </th>
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup}>
          {rows.map((row) => (
            <Row
              key={`${row.kind} ${row.key}`}
              row={row}
              nameOf={(key) => names.get(key) ?? key}
              summed={summed}
              onIndicator={onIndicator}
            />
          ))}
        </tbody>
      </table>
      {present.length > 0 && (
        <div className="mt-4 border-t border-line pt-4">
          <StateLegend states={present} />
        </div>
      )}
    </>
  );
}
