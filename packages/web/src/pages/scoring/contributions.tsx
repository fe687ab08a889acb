import { useTranslation } from "react-i18next";
import type { Scorecard } from "../../api/scoring.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";

const SERIES = ["bg-(--series-1)", "bg-(--series-2)", "bg-(--series-3)", "bg-(--series-4)", "bg-(--series-5)"];

/** The score as one bar out of 100, cut into what each indicator brought; the rest is what was lost. */
export function Contributions({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const parts = scorecard.indicators.flatMap(({ key, name, contribution, contributionRounded }, index) =>
    contribution === null
      ? []
      : [
          {
            key,
            name: textIn(name, locale),
            points: contribution,
            rounded: contributionRounded,
            tone: SERIES[index % SERIES.length] ?? "",
          },
        ],
  );
  return (
    <div>
      <h3 className="font-medium">{t("scoring.contributions")}</h3>
      <p className="mb-2 text-[0.85rem] text-muted">{t("scoring.contributionsHint")}</p>
      <div aria-hidden className="flex h-5 gap-px overflow-hidden rounded-md bg-sunken">
        {parts.map(({ key, points, tone }) => (
          <span key={key} className={tone} style={{ width: `${Math.max(0, points)}%` }} />
        ))}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-[0.87rem]">
        {parts.map(({ key, name, rounded, tone }) => (
          <li key={key} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-2.5 rounded-sm ${tone}`} />
            {name} <strong className="font-semibold tabular-nums">{format.decimal(rounded)}</strong>
          </li>
        ))}
        <li className="flex items-center gap-1.5 text-muted">
          <span aria-hidden className="size-2.5 rounded-sm border border-line bg-sunken" />
          {t("scoring.lost")} <span className="tabular-nums">{format.decimal(100 - (scorecard.scoreRounded ?? 0))}</span>
        </li>
      </ul>
    </div>
  );
}
