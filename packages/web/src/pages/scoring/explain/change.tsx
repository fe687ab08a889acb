import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Explanation } from "../../../api/scorecards.js";
import { type Scorecard, scoringQueries } from "../../../api/scoring.js";
import { useFormat } from "../../../app/session-context.js";
import { Waterfall } from "../../../charts/waterfall.js";
import { periodName } from "../../../lib/days.js";
import { SelectField } from "../../../ui/field.js";
import { useStepRows } from "./step-rows.js";
import { walkBetween } from "./steps.js";

type Props = {
  scorecard: Scorecard;
  explanation: Explanation;
  nameOf: (key: string) => string;
  compareTo: string | undefined;
  onCompare: (id: string | undefined) => void;
};

type Compared = NonNullable<Explanation["change"]>;

/** What makes the score differ from an earlier one. */
export function Change({ scorecard, explanation: { change }, nameOf, compareTo, onCompare }: Props) {
  const { t } = useTranslation();
  return (
    <div className="space-y-4">
      <Choice scorecard={scorecard} compareTo={compareTo} onCompare={onCompare} />
      {!change && <p className="text-muted">{t("scorecard.noEarlier")}</p>}
      {change && !change.parts && <p className="text-muted">{t("scorecard.noComparison")}</p>}
      {change?.parts && <Steps scorecard={scorecard} change={change} parts={change.parts} nameOf={nameOf} />}
    </div>
  );
}

type StepsProps = Pick<Props, "scorecard" | "nameOf"> & { change: Compared; parts: NonNullable<Compared["parts"]> };

function Steps({ scorecard, change: { from }, parts, nameOf }: StepsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const rowsOf = useStepRows(nameOf);
  const before = Number((from.score ?? 0).toFixed(1));
  const now = scorecard.scoreRounded ?? 0;
  const walk = walkBetween(before, now, parts);
  const words = parts.totalRounded > 0 ? "rose" : parts.totalRounded < 0 ? "fell" : "stayed";
  const period = (label: string) => periodName(label, format.locale);
  return (
    <>
      <p>
        {t(`scorecard.${words}`, {
          points: format.decimal(Math.abs(parts.totalRounded)),
          before: format.decimal(before),
          after: format.decimal(now),
          period: period(from.period.label),
        })}
      </p>
      <Waterfall
        caption={t("scorecard.questions.change")}
        columns={[t("scoring.indicator"), t("scorecard.picture"), t("scoring.contribution")]}
        format={format.precise}
        steps={[
          { key: "before", label: period(from.period.label), from: 0, to: before, tone: "total", text: format.decimal(before) },
          ...rowsOf(walk, (points) => (points > 0 ? "up" : "down"), format.signedDecimal),
          { key: "after", label: period(scorecard.period.label), from: 0, to: now, tone: "total", text: format.decimal(now) },
        ]}
      />
      {walk.still > 0 && <p className="text-[0.85rem] text-muted">{t("scorecard.stillChange", { count: walk.still })}</p>}
    </>
  );
}

/** Other periods of the same subject, and the revision that this one took the place of. */
function Choice({ scorecard, compareTo, onCompare }: Omit<Props, "explanation" | "nameOf">) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { id, subject, schemeId, period, supersedes } = scorecard;
  const { data } = useQuery(scoringQueries.history(subject.id, schemeId, period.grain));
  const others = (data?.data ?? []).filter((point) => point.scorecardId !== id && point.period.label !== period.label);
  const isOffered = compareTo === undefined || compareTo === supersedes?.scorecardId || others.some((one) => one.scorecardId === compareTo);
  return (
    <SelectField
      className="w-72 max-w-full"
      label={t("scorecard.compareWith")}
      value={compareTo ?? ""}
      onChange={(event) => onCompare(event.target.value || undefined)}
    >
      <option value="">{t("scorecard.periodBefore")}</option>
      {supersedes && <option value={supersedes.scorecardId}>{t("scorecard.revisionBefore")}</option>}
      {!isOffered && <option value={compareTo}>{t("scoring.otherRevision")}</option>}
      {others.map((point) => (
        <option key={point.scorecardId} value={point.scorecardId}>
          {periodName(point.period.label, locale)}
        </option>
      ))}
    </SelectField>
  );
}
