import { WandSparkles } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { WeightDerivation } from "../../../../api/schemes.js";
import { useFormat } from "../../../../app/session-context.js";
import { Button } from "../../../../ui/button.js";
import { SelectField } from "../../../../ui/field.js";
import { type Ahp, onScale } from "../judgements.js";
import { type BranchKey, useLive } from "../live.js";
import { CrGauge } from "./cr-gauge.js";
import { type OnJudge, useJudgementWords } from "./pair-list.js";
import { WeightBars } from "./weight-bars.js";

type Props = {
  branchKey: BranchKey;
  keys: readonly string[];
  judge: number;
  ahp: Ahp;
  onJudge: OnJudge;
  onChange: (ahp: Ahp) => void;
};

/** How the chosen judge's judgements agree with each other, what to look at again, and the weights that follow. */
export function Consistency({ branchKey, keys, judge, ahp, onJudge, onChange }: Props) {
  const { t } = useTranslation();
  const { derivations, isBehind, nameOf } = useLive();
  const derived = derivations.get(branchKey)?.ahp;
  const own = derived?.judges[judge];
  if (!derived || !own) return <p className="text-[0.9rem] text-muted">{t("schemes.ahp.working")}</p>;
  const bars = (weights: WeightDerivation["weights"]) => weights.map(({ key, weight }) => ({ key, weight, name: nameOf(key) }));
  return (
    <aside aria-label={t("schemes.ahp.outcome")} aria-busy={isBehind || undefined} className={isBehind ? "opacity-60" : ""}>
      <div aria-live="polite" className="space-y-4">
        {keys.length > 2 ? (
          <>
            <CrGauge cr={own.cr} isConsistent={own.consistent} />
            <Suggestion worst={own.mostInconsistent} keys={keys} onJudge={onJudge} isBehind={isBehind} />
          </>
        ) : (
          <p className="text-[0.85rem] text-muted">{t("schemes.ahp.onlyTwo")}</p>
        )}
        <div>
          <p className="mb-1.5 text-[0.87rem] font-medium">{t("schemes.ahp.ownWeights")}</p>
          <WeightBars label={t("schemes.ahp.ownWeights")} weights={bars(own.weights)} />
        </div>
        {ahp.judges.length > 1 && (
          <div className="space-y-3 border-t border-line pt-3">
            <p className="text-[0.87rem] font-medium">{t("schemes.ahp.joined", { count: ahp.judges.length })}</p>
            {keys.length > 2 && <CrGauge cr={derived.joined.cr} isConsistent={derived.joined.consistent} />}
            <WeightBars label={t("schemes.ahp.joined", { count: ahp.judges.length })} weights={bars(derived.joined.weights)} />
          </div>
        )}
      </div>
      <details className="mt-4 text-[0.85rem]">
        <summary className="inline-block rounded px-1 text-muted hover:text-ink">{t("schemes.ahp.expert")}</summary>
        <SelectField
          className="mt-2"
          label={t("schemes.ahp.randomIndex")}
          hint={t("schemes.ahp.randomIndexHint")}
          value={ahp.randomIndex}
          onChange={(event) => onChange({ ...ahp, randomIndex: event.target.value === "saaty-1980" ? "saaty-1980" : "alonso-lamata-2006" })}
        >
          <option value="saaty-1980">Saaty 1980</option>
          <option value="alonso-lamata-2006">Alonso & Lamata 2006</option>
        </SelectField>
      </details>
    </aside>
  );
}

type Worst = NonNullable<WeightDerivation["ahp"]>["joined"]["mostInconsistent"];

/** The judgement that contradicts the others most, and what they imply instead, as far as the scale can say it. */
function Suggestion({ worst, keys, onJudge, isBehind }: { worst: Worst; keys: readonly string[]; onJudge: OnJudge; isBehind: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useLive();
  const words = useJudgementWords();
  if (!worst) return <p className="text-[0.85rem] text-muted">{t("schemes.ahp.noContradiction")}</p>;
  const [i, j] = worst.between.map((key) => keys.indexOf(key));
  const suggested = onScale(worst.suggested);
  if (i === undefined || j === undefined || i < 0 || j < 0 || suggested === onScale(worst.given)) return null;
  const [first, second] = worst.between.map(nameOf);
  return (
    <div className="rounded-md bg-sunken p-3 text-[0.85rem]">
      <p className="font-medium">{t("schemes.ahp.lookAgain", { first, second })}</p>
      <p className="mt-1">{t("schemes.ahp.given", { words: words(first ?? "", second ?? "", worst.given) })}</p>
      <p>{t("schemes.ahp.implied", { words: words(first ?? "", second ?? "", suggested) })}</p>
      <p className="mt-1 text-muted">{t("schemes.ahp.crAfter", { cr: format.precise(worst.crAfter) })}</p>
      <Button className="mt-2" icon={WandSparkles} disabled={isBehind} onClick={() => onJudge(i, j, suggested)}>
        {t("schemes.ahp.take")}
      </Button>
    </div>
  );
}
