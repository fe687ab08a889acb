import { CircleSlash, type LucideIcon, PencilRuler, Shrink, UsersRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Badge, type Tone } from "../../ui/badge.js";
import type { ValueState } from "./values.js";

const SIGNS: Record<ValueState, { icon: LucideIcon; tone: Tone }> = {
  missing: { icon: CircleSlash, tone: "neutral" },
  suppressed: { icon: UsersRound, tone: "warn" },
  imputed: { icon: PencilRuler, tone: "info" },
  shrunk: { icon: Shrink, tone: "info" },
};

/** Tells a value that was not simply measured: a sign and words, never colour alone. */
export function StateSign({ state }: { state: ValueState }) {
  const { t } = useTranslation();
  const { icon: Icon, tone } = SIGNS[state];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="size-3.5" />
      {t(`scorecard.states.${state}`)}
    </Badge>
  );
}

/** What the signs on this page mean. */
export function StateLegend({ states }: { states: readonly ValueState[] }) {
  const { t } = useTranslation();
  if (states.length === 0) return null;
  return (
    <dl className="grid gap-x-4 gap-y-1.5 text-[0.85rem] sm:grid-cols-[auto_1fr]">
      {states.map((state) => (
        <div key={state} className="contents">
          <dt className="max-sm:mt-1">
            <StateSign state={state} />
          </dt>
          <dd className="self-center text-muted">{t(`scorecard.stateWords.${state}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
