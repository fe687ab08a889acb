import { useTranslation } from "react-i18next";
import { useFormat } from "../../../app/session-context.js";
import type { Gate } from "./rows.js";

/** Says in plain words why a veto is in force, what it caps, and whether that is beyond doubt. */
export function useGateWords(nameOf: (key: string) => string): (gate: Gate) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ key, below, cap, of, score, certain }) => {
    const words = t(`scorecard.vetoWords.${of}`, {
      name: nameOf(key),
      score: format.decimal(score),
      below: format.precise(below),
      cap: format.precise(cap),
    });
    return certain ? words : `${words} ${t("scorecard.vetoUncertain")}`;
  };
}
