import { useTranslation } from "react-i18next";
import type { Catalogue } from "../../i18n/types.js";

export const SUBJECT_KINDS = [
  "merchant",
  "guide",
  "team",
  "channel",
  "service",
] as const satisfies readonly (keyof Catalogue["subjects"]["kinds"])[];

/** The name of a kind; a tenant's own word stays as it is. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation();
  return (kind) => {
    const known = SUBJECT_KINDS.find((each) => each === kind);
    return known ? t(`subjects.kinds.${known}`) : kind;
  };
}
