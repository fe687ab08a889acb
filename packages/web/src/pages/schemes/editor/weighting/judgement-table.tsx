import { useTranslation } from "react-i18next";
import { judgementOf, judgementText, STEPS, stepOf } from "../judgements.js";
import type { OnJudge } from "./pair-list.js";

const JUDGEMENTS = Array.from({ length: 2 * STEPS + 1 }, (_, index) => judgementOf(STEPS - index));

type Props = { names: readonly string[]; matrix: readonly number[][]; onJudge: OnJudge };

/** The same judgements as the square that experts know: above the diagonal chosen, below it mirrored. */
export function JudgementTable({ names, matrix, onJudge }: Props) {
  const { t } = useTranslation();
  return (
    <details className="mt-3">
      <summary className="inline-block rounded px-1 text-[0.87rem] text-muted hover:text-ink">{t("schemes.ahp.asTable")}</summary>
      <p className="mt-1 text-[0.82rem] text-muted">{t("schemes.ahp.tableHint")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables are scrolled with the keyboard, too */}
      <section tabIndex={0} aria-label={t("schemes.ahp.asTable")} className="mt-2 overflow-x-auto">
        <table className="border-collapse text-[0.85rem] tabular-nums">
          <thead>
            <tr>
              <td className="p-1" />
              {names.map((name, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two children may have the same name
                <th key={index} scope="col" className="max-w-28 min-w-16 p-1 text-center align-bottom font-medium break-words">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two children may have the same name
              <tr key={i} className="border-t border-line">
                <th scope="row" className="max-w-40 min-w-24 p-1 pe-3 text-start font-medium break-words">
                  {name}
                </th>
                {names.map((other, j) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two children may have the same name
                  <td key={j} className={`p-1 text-center ${i === j ? "bg-sunken text-muted" : i > j ? "text-muted" : ""}`}>
                    {i < j ? (
                      <JudgementSelect
                        label={t("schemes.ahp.pair", { first: name, second: other })}
                        judgement={matrix[i]?.[j] ?? 1}
                        onChange={(judgement) => onJudge(i, j, judgement)}
                      />
                    ) : (
                      judgementText(matrix[i]?.[j] ?? 1)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function JudgementSelect({ label, judgement, onChange }: { label: string; judgement: number; onChange: (judgement: number) => void }) {
  return (
    <select
      aria-label={label}
      className="min-h-9 rounded-md border border-edge bg-surface px-1.5"
      value={stepOf(judgement)}
      onChange={(event) => onChange(judgementOf(Number(event.target.value)))}
    >
      {JUDGEMENTS.map((each) => (
        <option key={each} value={stepOf(each)}>
          {judgementText(each)}
        </option>
      ))}
    </select>
  );
}
