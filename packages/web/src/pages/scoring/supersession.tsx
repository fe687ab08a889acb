import { useTranslation } from "react-i18next";
import type { Scorecard } from "../../api/scoring.js";
import { useFormat } from "../../app/session-context.js";
import { Button } from "../../ui/button.js";

/** Which revision this is, what it took the place of and why, and whether a newer one is in force. */
export function Supersession({ scorecard, onShow }: { scorecard: Scorecard; onShow: (id: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { supersedes, supersededBy, revision, schemeVersion, createdAt } = scorecard;
  return (
    <div className="space-y-2 text-[0.85rem] text-muted">
      {supersededBy !== null && (
        <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md bg-warn-soft px-3 py-2 text-[0.9rem] text-ink">
          <span className="min-w-0 flex-1">{t("scoring.superseded")}</span>
          <Button onClick={() => onShow(supersededBy)}>{t("scoring.showNewer")}</Button>
        </div>
      )}
      <p>
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
    </div>
  );
}
