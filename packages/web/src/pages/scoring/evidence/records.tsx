import { Link } from "@tanstack/react-router";
import { ArrowUpRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Evidence } from "../../../api/scorecards.js";
import type { Scorecard } from "../../../api/scoring.js";
import { buttonClass } from "../../../ui/button.js";
import { isGroup } from "../subject-words.js";
import { Observations } from "./observations.js";

/** The way on to what was recorded: a list of the console, or the observations themselves. */
export function Records({ evidence, scorecard: { subject } }: { evidence: Evidence; scorecard: Scorecard }) {
  const { t } = useTranslation();
  const { source, records } = evidence;
  const subjectId = isGroup(subject.id) ? undefined : subject.id;
  const link = buttonClass();
  const icon = <ArrowUpRight aria-hidden className="size-4" />;
  if (source.type === "survey")
    return (
      <Link to="/surveys/$id" params={{ id: source.surveyId }} search={{ tab: "results", subject: subjectId } as never} className={link}>
        {icon}
        {t("scorecard.records.survey")}
      </Link>
    );
  if (source.type === "complaints")
    return (
      <Link to="/complaints" search={{ subjectId } as never} className={link}>
        {icon}
        {t("scorecard.records.complaints")}
      </Link>
    );
  if (source.type === "rating")
    return (
      <Link to="/ratings" className={link}>
        {icon}
        {t("scorecard.records.rating")}
      </Link>
    );
  if (source.type === "assessment")
    return (
      <Link to="/panels" className={link}>
        {icon}
        {t("scorecard.records.assessment")}
      </Link>
    );
  if (source.type === "observation" && records !== null) return <Observations path={records} />;
  return null;
}
