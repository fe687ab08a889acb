import { useTranslation } from "react-i18next";
import type { WeightDerivation } from "../../../../api/schemes.js";
import { useFormat } from "../../../../app/session-context.js";
import { periodName } from "../../../../lib/days.js";

/** What a branch's weights rest on: judges and their consistency, the period and its subjects, how two sets were joined. */
export function DerivationFacts({ derivation: { ahp, objective, combined } }: { derivation: WeightDerivation }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="space-y-0.5 text-[0.85rem] text-muted">
      {ahp && (
        <li>
          {t("schemes.weighting.byJudges", { count: ahp.judges.length, cr: format.precise(ahp.joined.cr) })}
          {ahp.judges.length > 1 && (
            <span>
              {" "}
              (
              {ahp.judges
                .map(({ name, cr }, index) => `${name || t("schemes.ahp.judge", { number: index + 1 })} ${format.precise(cr)}`)
                .join(", ")}
              )
            </span>
          )}
        </li>
      )}
      {objective && (
        <li>
          {t("schemes.weighting.byData", {
            method: t(`schemes.weighting.sources.${objective.method}`),
            period: periodName(objective.period, format.locale),
            count: objective.subjects,
          })}
          {objective.incomplete > 0 && ` ${t("schemes.weighting.incomplete", { count: objective.incomplete })}`}
        </li>
      )}
      {combined && (
        <li>
          {t("schemes.weighting.joined", {
            rule: t(`schemes.weighting.rules.${combined.rule}`),
            first: t(`schemes.weighting.sources.${combined.first}`),
          })}
          {combined.rule !== "multiplicative" &&
            ` ${t("schemes.weighting.shares", { first: format.percent(combined.share), second: format.percent(1 - combined.share) })}`}
        </li>
      )}
    </ul>
  );
}
