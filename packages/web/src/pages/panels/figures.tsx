import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Figure, type Panel, type PanelResults, PERSPECTIVES, type Perspective } from "../../api/panels.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { SelectField } from "../../ui/field.js";
import { Panel as Framed } from "../../ui/page.js";

type Subject = PanelResults["subjects"][number];

/** Every subject's figures by criterion, one perspective at a time, the best overall first. */
export function Figures({ panel, results }: { panel: Panel; results: PanelResults }) {
  const { t } = useTranslation();
  const present = PERSPECTIVES.filter((each) => results.agreement.some(({ perspective }) => perspective === each));
  const [chosen, setChosen] = useState<Perspective>();
  const perspective = chosen ?? present[0] ?? "expert";
  const overallOf = (subject: Subject) => subject.overall.find((each) => each.perspective === perspective);
  const rows = [...results.subjects].sort((a, b) => (overallOf(b)?.value ?? -1) - (overallOf(a)?.value ?? -1));
  const choice = present.length > 1 && (
    <SelectField
      labelHidden
      className="w-40"
      label={t("panels.perspective")}
      value={perspective}
      onChange={({ target }) => setChosen(target.value as Perspective)}
    >
      {present.map((each) => (
        <option key={each} value={each}>
          {t(`panels.perspectives.${each}`)}
        </option>
      ))}
    </SelectField>
  );
  return (
    <Framed title={t("panels.figures")} hint={t("panels.figuresHint")} actions={choice}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="-mx-5 overflow-x-auto px-5" aria-label={t("panels.figures")} tabIndex={0}>
        <FigureTable panel={panel} rows={rows} perspective={perspective} />
      </section>
    </Framed>
  );
}

function FigureTable({ panel, rows, perspective }: { panel: Panel; rows: readonly Subject[]; perspective: Perspective }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const head = "px-3 py-2 text-end align-bottom font-medium first:ps-0 last:pe-0";
  return (
    <table className="w-full border-collapse text-[0.93rem]">
      <caption className="sr-only">{t("panels.figures")}</caption>
      <thead>
        <tr className="border-b border-line text-[0.82rem] text-muted">
          <th scope="col" className={`${head} !text-start`}>
            {t("common.name")}
          </th>
          <th scope="col" className={head}>
            {t("panels.overall")}
          </th>
          {panel.rubric.map(({ key, name }) => (
            <th key={key} scope="col" className={head}>
              {textIn(name, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ subjectId, name, overall, cells }) => {
          const own = overall.find((each) => each.perspective === perspective);
          return (
            <tr key={subjectId} className="border-b border-line last:border-0">
              <th scope="row" className="py-2.5 pe-3 text-start font-medium break-words">
                {name}
              </th>
              <td className="px-3 py-2.5 text-end tabular-nums">
                <span className="font-semibold">{format.decimal(own?.value)}</span>
                {own?.rank && (
                  <span className="block text-[0.82rem] text-muted">
                    {t("panels.rank")} {format.integer(own.rank)}
                  </span>
                )}
              </td>
              {panel.rubric.map(({ key }) => (
                <td key={key} className="px-3 py-2.5 text-end tabular-nums last:pe-0">
                  <FigureCell cell={cells.find((cell) => cell.perspective === perspective && cell.criterion === key)} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Two digits for every figure, so that a column can be compared at a glance. */
const useTwoDigits = () => {
  const locale = useLocale();
  return (value: number | null) =>
    value === null ? "–" : value.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
};

function FigureCell({ cell }: { cell: Figure | undefined }) {
  const { t } = useTranslation();
  const digits = useTwoDigits();
  if (!cell || cell.status === "missing") return <span className="text-[0.85rem] text-muted">{t("panels.missing")}</span>;
  if (cell.status === "suppressed")
    return (
      <span className="text-[0.85rem] text-muted">
        {t("panels.suppressed")}
        <span className="block text-[0.82rem]">{t("panels.raters", { raters: cell.raters })}</span>
      </span>
    );
  return (
    <>
      <span className="inline-flex items-center gap-1">
        {cell.isAgreementLow && <TriangleAlert role="img" aria-label={t("panels.lowAgreement")} className="size-3.5 text-warn" />}
        {digits(cell.mean)}
      </span>
      <span className="block text-[0.82rem] whitespace-nowrap text-muted">
        {cell.spread === null
          ? t("panels.raters", { raters: cell.raters })
          : t("panels.spreadAndRaters", { spread: digits(cell.spread), raters: cell.raters })}
      </span>
    </>
  );
}
