import { useTranslation } from "react-i18next";
import type { Scorecard } from "../../api/scoring.js";
import { useFormat } from "../../app/session-context.js";
import { Button } from "../../ui/button.js";

type Props = { scorecard: Scorecard; onShow: (id: string) => void };

/** Warns that another revision is in force. */
export function SupersededNotice({ scorecard: { supersededBy }, onShow }: Props) {
  const { t } = useTranslation();
  if (supersededBy === null) return null;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-warn-soft px-3 py-2 text-[0.93rem]">
      <span className="min-w-52 flex-1">{t("scoring.superseded")}</span>
      <Button onClick={() => onShow(supersededBy)}>{t("scoring.showNewer")}</Button>
    </div>
  );
}

/** Which revision this is, and what it took the place of and why. */
export function Revision({ scorecard: { supersedes, revision, schemeVersion, createdAt }, onShow }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className="text-[0.85rem] text-muted">
      {t("scoring.revision", { revision, version: schemeVersion, at: format.dateTime(createdAt) })}
      {supersedes && (
        <>
          {" "}
          {t(`scoring.supersedes.${supersedes.reason}`)}{" "}
          <button type="button" className="text-accent-ink underline" onClick={() => onShow(supersedes.scorecardId)}>
            {t("scoring.showOlder")}
          </button>
        </>
      )}
    </p>
  );
}
