import { useTranslation } from "react-i18next";
import type { Board } from "../../api/scoring.js";
import { useKindName } from "../subjects/kinds.js";

type Named = { id: string; name: string };

/** Whom a scorecard is about: a subject by its name, a group by what joins it. */
export function useSubjectWords(): (subject: Named) => string {
  const { t } = useTranslation();
  return ({ id, name }) => {
    const { by, tag } = boardOf(id);
    if (by === "tenant") return t("scorecard.everybody");
    if (by === "tag") return `${tag}: ${name}`;
    return by === "parent" ? t("scorecard.withBelow", { name }) : name;
  };
}

/** The board on which a subject or group stands: `tag:region=north` on that of the tag `region`. */
export function boardOf(subjectId: string): Board {
  if (subjectId === "tenant") return { by: "tenant" };
  if (subjectId.startsWith("parent:")) return { by: "parent" };
  if (subjectId.startsWith("tag:")) return { by: "tag", tag: subjectId.slice(4, subjectId.indexOf("=")) };
  return { by: "subject" };
}

export const isGroup = (subjectId: string): boolean => boardOf(subjectId).by !== "subject";

/** The kind of what is ranked; a group's is what made it one. */
export function useRankedKind(): (kind: string) => string {
  const { t } = useTranslation();
  const kindName = useKindName();
  return (kind) => (kind === "parent" || kind === "tag" || kind === "tenant" ? t(`scorecard.groupKinds.${kind}`) : kindName(kind));
}
