import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Explanation, scorecardQueries } from "../../../api/scorecards.js";
import type { Scorecard } from "../../../api/scoring.js";
import { useFormat } from "../../../app/session-context.js";
import { Waterfall } from "../../../charts/waterfall.js";
import { Button } from "../../../ui/button.js";
import { TextField } from "../../../ui/field.js";
import { useStepRows } from "./step-rows.js";
import { walkBetween } from "./steps.js";

type Props = {
  scorecard: Scorecard;
  explanation: Explanation;
  nameOf: (key: string) => string;
  target: number;
  onTarget: (target: number) => void;
};

/** How far the score is from a target, and which indicator lacks how many of these points. */
export function Distance({ scorecard, explanation: { distance }, nameOf, target, onTarget }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const rowsOf = useStepRows(nameOf);
  const { scoreRounded } = scorecard;
  if (!distance || scoreRounded === null) return <p className="text-muted">{t("scorecard.nothingWithoutScore")}</p>;
  const walk = walkBetween(scoreRounded, distance.target, distance);
  const words = distance.totalRounded > 0 ? "distanceTo" : distance.totalRounded < 0 ? "distanceBeyond" : "distanceNone";
  return (
    <div className="space-y-4">
      <Targets scorecard={scorecard} target={target} onTarget={onTarget} />
      <p>
        {t(`scorecard.${words}`, { points: format.decimal(Math.abs(distance.totalRounded)), target: format.precise(distance.target) })}{" "}
        <span className="text-muted">{t("scorecard.distanceHint")}</span>
      </p>
      <Waterfall
        caption={t("scorecard.questions.distance")}
        columns={[t("scoring.indicator"), t("scorecard.picture"), t("scorecard.lacks")]}
        format={format.precise}
        steps={[
          { key: "start", label: t("scorecard.scoreNow"), from: 0, to: scoreRounded, tone: "total", text: format.decimal(scoreRounded) },
          ...rowsOf(walk, (points) => (points > 0 ? "down" : "up"), format.decimal),
          { key: "end", label: t("scorecard.target"), from: 0, to: distance.target, tone: "total", text: format.decimal(distance.target) },
        ]}
      />
      {walk.still > 0 && <p className="text-[0.85rem] text-muted">{t("scorecard.stillDistance", { count: walk.still })}</p>}
    </div>
  );
}

const pressed = (isPressed: boolean): string => (isPressed ? "border-accent! bg-accent-soft! text-accent-ink!" : "");

type TargetsProps = { scorecard: Scorecard; target: number; onTarget: (target: number) => void };

/** The grades' thresholds above the score, the best there is, or any number. */
function Targets({ scorecard: { schemeId, schemeVersion, score }, target, onTarget }: TargetsProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(String(target));
  const { data: bands } = useQuery(scorecardQueries.bands(schemeId, schemeVersion));
  const wanted = Number(text);
  const isValid = wanted > 0 && wanted <= 100;
  const choose = (next: number) => {
    setText(String(next));
    if (next !== target) onTarget(next);
  };
  const typed = () => isValid && choose(Math.max(0.1, Number(wanted.toFixed(1))));
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        className="w-28"
        label={t("scorecard.target")}
        inputMode="decimal"
        value={text}
        error={isValid ? undefined : t("scorecard.targetInvalid")}
        onChange={(event) => setText(event.target.value)}
        onBlur={typed}
        onKeyDown={(event) => event.key === "Enter" && typed()}
      />
      {(bands ?? [])
        .filter(({ from }) => from > (score ?? 0) && from < 100)
        .toReversed()
        .map(({ grade, from }) => (
          <Button key={grade} aria-pressed={target === from} className={pressed(target === from)} onClick={() => choose(from)}>
            {t("scorecard.targetGrade", { grade, from })}
          </Button>
        ))}
      <Button aria-pressed={target === 100} className={pressed(target === 100)} onClick={() => choose(100)}>
        {t("scorecard.targetBest")}
      </Button>
    </div>
  );
}
