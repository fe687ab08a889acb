import { useTranslation } from "react-i18next";
import type { Report } from "../../api/reports.js";
import { useLocale, useSession } from "../../app/session-context.js";

/** 2024-01-01 was a Monday. */
const weekdayName = (locale: string, afterMonday: number): string =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, 1 + afterMonday)));

/** Every month has so many days; on later ones a monthly report falls into the month after next now and then. */
const SHORTEST_MONTH = 28;

/** A report's schedule in words, with the time zone where it is not the tenant's. */
export function useScheduleText(): (report: Pick<Report, "schedule" | "timeZone">) => string {
  const { t } = useTranslation();
  const locale = useLocale();
  const { tenant } = useSession();
  const words = ({ grain, sendAt: time, delayDays }: Report["schedule"]): string => {
    const day = delayDays + 1;
    if (grain === "day") return t("reports.when.day", { time, count: day });
    if (grain === "week" && delayDays < 7) return t("reports.when.week", { time, weekday: weekdayName(locale, delayDays) });
    if (grain === "month" && day <= SHORTEST_MONTH) return t("reports.when.month", { time, day });
    if (grain === "quarter" || grain === "year") return t(`reports.when.${grain}`, { time, day });
    return t("reports.when.later", { time, count: delayDays, grain: t(`reports.grains.${grain}`) });
  };
  return ({ schedule, timeZone }) => (timeZone === tenant.timeZone ? words(schedule) : `${words(schedule)} (${timeZone})`);
}
