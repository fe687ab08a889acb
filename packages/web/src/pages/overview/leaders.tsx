import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Trophy } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Standing, scoringQueries } from "../../api/scoring.js";
import { useFormat, useLocale, useMay } from "../../app/session-context.js";
import { IntervalBar } from "../../charts/interval.js";
import { periodName, todayIn } from "../../lib/days.js";
import { textIn } from "../../lib/locale.js";
import { recentPeriods } from "../../lib/periods.js";
import { Empty, Panel } from "../../ui/page.js";
import { GradeBadge } from "../scoring/grade.js";

const SHOWN = 5;

/** Who leads and who needs help: the running quarter, else the last one, of the newest published scheme. */
export function Leaders() {
  const { t } = useTranslation();
  const may = useMay();
  const locale = useLocale();
  const { timeZone } = useFormat();
  const [running = "", last = ""] = recentPeriods("quarter", todayIn(timeZone));
  const { data: schemes } = useQuery({ ...scoringQueries.schemes(), enabled: may("schemes.read") && may("scorecards.read") });
  const scheme = schemes?.data.find(({ publishedVersion, status }) => publishedVersion !== null && status !== "archived");
  const now = useQuery({ ...scoringQueries.standings(scheme?.id ?? "", running), enabled: scheme !== undefined });
  const before = useQuery({ ...scoringQueries.standings(scheme?.id ?? "", last), enabled: scheme !== undefined && now.data?.length === 0 });
  const isRunning = (now.data?.length ?? 0) > 0;
  const standings = isRunning ? now.data : before.data;
  if (!scheme || !standings || standings.length === 0)
    return (
      <Panel title={t("overview.best")}>
        <Empty icon={Trophy} title={t("overview.noScores")}>
          {t("overview.noScoresHint")}
        </Empty>
      </Panel>
    );
  const hint = t("overview.scoresHint", { scheme: textIn(scheme.name, locale), period: periodName(isRunning ? running : last, locale) });
  const worst = standings.slice(SHOWN).slice(-SHOWN).toReversed();
  return (
    <>
      <Board title={t("overview.best")} hint={hint} standings={standings.slice(0, SHOWN)} />
      {worst.length > 0 && <Board title={t("overview.worst")} hint={hint} standings={worst} />}
    </>
  );
}

function Board({ title, hint, standings }: { title: string; hint: string; standings: readonly Standing[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel
      title={title}
      hint={hint}
      actions={
        <Link to="/rankings" className="text-[0.87rem] text-accent-ink underline-offset-2 hover:underline">
          {t("overview.toRanking")}
        </Link>
      }
    >
      <ol className="divide-y divide-line">
        {standings.map(({ scorecardId, subjectId, subjectName, score, scoreRounded, low, high, grade }) => (
          <li key={scorecardId} className="grid grid-cols-[minmax(0,1fr)_5rem_2.6rem_2.2rem] items-center gap-3 py-2">
            <Link to="/subjects/$id" params={{ id: subjectId }} className="truncate hover:underline">
              {subjectName}
            </Link>
            {score !== null && <IntervalBar value={score} low={low} high={high} min={0} max={100} format={format.decimal} />}
            <strong className="text-end font-semibold tabular-nums">{format.decimal(scoreRounded)}</strong>
            <GradeBadge grade={grade} score={score} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
