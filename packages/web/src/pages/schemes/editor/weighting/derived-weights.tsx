import { useTranslation } from "react-i18next";
import type { WeightDerivation } from "../../../../api/schemes.js";
import { useLive } from "../live.js";
import { DerivationFacts } from "./derivation-facts.js";
import { WeightBars } from "./weight-bars.js";

/** How a branch's weights come out now; they are frozen when the scheme is published. */
export function DerivedWeights({ derivation, isPending }: { derivation: WeightDerivation | undefined; isPending: boolean }) {
  const { t } = useTranslation();
  const { nameOf, isBehind } = useLive();
  if (!derivation) return isPending ? <p className="text-[0.85rem] text-muted">{t("schemes.weighting.pending")}</p> : null;
  return (
    <div className={`max-w-xl space-y-2 ${isBehind ? "opacity-60" : ""}`} aria-busy={isBehind || undefined}>
      <p className="text-[0.85rem] font-medium">{t("schemes.weighting.outcome")}</p>
      <WeightBars
        label={t("schemes.weighting.outcome")}
        weights={derivation.weights.map(({ key, weight }) => ({ key, weight, name: nameOf(key) }))}
      />
      <DerivationFacts derivation={derivation} />
    </div>
  );
}
