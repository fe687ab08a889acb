import { useTranslation } from "react-i18next";
import type { ListedVersion } from "../../../api/schemes.js";
import { useFormat } from "../../../app/session-context.js";

/** Says for which periods a version is in force. */
export function useReignWords(): (version: Pick<ListedVersion, "inForce">) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ inForce }) => {
    if (inForce === null) return t("schemes.reigns.never");
    const [from, until] = [inForce.from && format.day(inForce.from), inForce.until && format.day(inForce.until)];
    if (from && until) return t("schemes.reigns.between", { from, until });
    if (from) return t("schemes.reigns.from", { from });
    return until ? t("schemes.reigns.until", { until }) : t("schemes.reigns.always");
  };
}
