import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Scorecard, scoringQueries } from "../../api/scoring.js";
import { useFormat } from "../../app/session-context.js";
import { buttonClass } from "../../ui/button.js";

/** Warns that another revision is in force, and why it took this one's place. */
export function SupersededNotice({ scorecard: { supersededBy } }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const { data: next } = useQuery({ ...scoringQueries.scorecard(supersededBy ?? ""), enabled: supersededBy !== null });
  if (supersededBy === null) return null;
  const reason = next?.supersedes?.reason;
  return (
    <div role="status" className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-warn-soft px-4 py-2.5 text-[0.93rem]">
      <span className="min-w-52 flex-1">
        {t("scoring.superseded")} {reason && t(`scoring.supersededBecause.${reason}`)}
      </span>
      <Link to="/scorecards/$id" params={{ id: supersededBy }} className={buttonClass()}>
        {t("scoring.showNewer")}
      </Link>
    </div>
  );
}

/** Which revision this is, and what it took the place of and why. */
export function Revision({ scorecard: { supersedes, revision, schemeVersion, createdAt } }: { scorecard: Scorecard }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className="text-[0.85rem] text-muted">
      {t("scoring.revision", { revision, version: schemeVersion, at: format.dateTime(createdAt) })}
      {supersedes && (
        <>
          {" "}
          {t(`scoring.supersedes.${supersedes.reason}`)}{" "}
          <Link to="/scorecards/$id" params={{ id: supersedes.scorecardId }} className="text-accent-ink underline">
            {t("scoring.showOlder")}
          </Link>
        </>
      )}
    </p>
  );
}
