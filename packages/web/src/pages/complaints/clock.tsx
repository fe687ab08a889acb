import { AlarmClock, CircleCheck, CirclePause, CircleX, Timer } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Clock, ComplaintSummary } from "../../api/complaints.js";
import { useFormat } from "../../app/session-context.js";
import { useNow } from "../../lib/use-now.js";
import { Badge, type Tone } from "../../ui/badge.js";

/** One clock in a few words: due in, overdue, paused, kept, missed. */
export function ClockBadge({ clock }: { clock: Clock }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (clock.state === "cancelled") return <Badge>{t("complaints.cancelled")}</Badge>;
  if (clock.state === "paused") return <ClockFace tone="info" icon={CirclePause} text={t("complaints.paused")} />;
  if (clock.state === "met")
    return <ClockFace tone="good" icon={CircleCheck} text={t("complaints.metAt", { duration: format.duration(clock.elapsedSeconds) })} />;
  if (clock.stoppedAt !== null)
    return <ClockFace tone="bad" icon={CircleX} text={t("complaints.breachedAt", { duration: format.duration(clock.elapsedSeconds) })} />;
  const when = format.relative(clock.dueAt, now);
  if (clock.state === "breached" || (clock.dueAt && Date.parse(clock.dueAt) <= now))
    return <ClockFace tone="bad" icon={AlarmClock} text={t("complaints.overdueSince", { when })} title={format.dateTime(clock.dueAt)} />;
  const isNear = clock.warnAt !== null && Date.parse(clock.warnAt) <= now;
  return (
    <ClockFace
      tone={isNear ? "warn" : "neutral"}
      icon={Timer}
      text={t("complaints.dueIn", { when })}
      title={format.dateTime(clock.dueAt)}
    />
  );
}

function ClockFace({ tone, icon: Icon, text, title }: { tone: Tone; icon: typeof Timer; text: string; title?: string }) {
  return (
    <span title={title}>
      <Badge tone={tone}>
        <Icon aria-hidden className="size-3.5" />
        {text}
      </Badge>
    </span>
  );
}

/** The clock that matters now: a running one that ends first, else the resolution's. */
export function nextClock({ clocks }: Pick<ComplaintSummary, "clocks">): Clock | null {
  const open = [clocks.firstResponse, clocks.nextResponse, clocks.resolution].filter(
    (clock): clock is Clock => clock !== null && clock.stoppedAt === null && clock.dueAt !== null && clock.state !== "cancelled",
  );
  const soonest = open.toSorted((a, b) => (a.dueAt ?? "").localeCompare(b.dueAt ?? ""))[0];
  return soonest ?? clocks.resolution ?? clocks.firstResponse;
}
