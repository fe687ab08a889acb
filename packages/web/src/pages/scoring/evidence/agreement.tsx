import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { recordQueries } from "../../../api/records.js";
import type { Scorecard } from "../../../api/scoring.js";
import { useFormat, useLocale, useMay } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { VerdictBadge } from "../../panels/badges.js";
import type { IndicatorScore } from "../composition/rows.js";

type Source = Extract<IndicatorScore["source"], { type: "assessment" }>;

/** How far the assessors agreed on the criterion, for every panel whose results fell into the period. */
export function PanelAgreement({ scorecard: { period }, source }: { scorecard: Scorecard; source: Source }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const may = useMay();
  const { data } = useQuery({
    ...recordQueries.agreement(source.perspective, source.criterion, period.from, period.to),
    enabled: may("assessments.read"),
  });
  if (!data || data.length === 0) return null;
  return (
    <section>
      <h3 className="font-medium">{t("scorecard.agreement")}</h3>
      <p className="mb-2 text-[0.85rem] text-muted">{t("scorecard.agreementHint")}</p>
      <ul className="divide-y divide-line/70">
        {data.map(({ panelId, name, agreement }) => (
          <li key={panelId} className="py-2">
            <span className="flex flex-wrap items-center justify-between gap-2">
              <Link to="/panels/$id" params={{ id: panelId }} className="text-accent-ink underline">
                {textIn(name, locale)}
              </Link>
              <span className="flex items-center gap-2 tabular-nums">
                {agreement.alpha !== null && `α ${format.precise(agreement.alpha)}`}
                <VerdictBadge verdict={agreement.verdict} />
              </span>
            </span>
            <span className="block text-[0.85rem] text-muted">
              {t(`panels.verdictWords.${agreement.verdict}`)}{" "}
              {t("scorecard.agreementBase", { raters: format.integer(agreement.raters), subjects: format.integer(agreement.subjects) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
