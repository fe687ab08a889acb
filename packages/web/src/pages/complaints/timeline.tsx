import { useInfiniteQuery } from "@tanstack/react-query";
import { AlarmClock, ArrowRight, CircleDot, Eraser, type LucideIcon, MessageCircle, Pencil, Reply, StickyNote } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type ComplaintEvent, complaintQueries, STATUSES } from "../../api/complaints.js";
import { useFormat } from "../../app/session-context.js";
import type { Catalogue } from "../../i18n/types.js";
import { Button } from "../../ui/button.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonRows } from "../../ui/skeleton.js";

type EventType = keyof Catalogue["complaints"]["events"];

const ICONS: Record<EventType, LucideIcon> = {
  "complaint.received": CircleDot,
  "complaint.updated": Pencil,
  "complaint.transitioned": ArrowRight,
  "complaint.erased": Eraser,
  "message.agent-reply": Reply,
  "message.customer-message": MessageCircle,
  "message.automatic-reply": Reply,
  "message.internal-note": StickyNote,
  "sla.warning": AlarmClock,
  "sla.breached": AlarmClock,
};

const typeOf = (type: string): EventType | undefined => (type in ICONS ? (type as EventType) : undefined);

export function Timeline({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(complaintQueries.events(id));
  if (query.isPending) return <SkeletonRows rows={3} />;
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  const events = query.data.pages.flatMap((page) => page.data);
  return (
    <>
      <ol className="space-y-4">
        {events.map((event) => (
          <TimelineEvent key={event.id} event={event} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button tone="quiet" onClick={() => void query.fetchNextPage()}>
          {t("common.more")}
        </Button>
      )}
    </>
  );
}

function TimelineEvent({ event }: { event: ComplaintEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const type = typeOf(event.type);
  const Icon = type ? ICONS[type] : CircleDot;
  // Jobs act under names of their own, which say nothing to a reader.
  const name = event.actor.email ?? (event.actor.type === "job" || event.actor.type === "system" ? undefined : event.actor.name);
  const tone = event.type === "sla.breached" ? "text-bad" : event.type === "sla.warning" ? "text-warn" : "text-muted";
  return (
    <li className="flex gap-3">
      <span className={`mt-0.5 grid size-7 flex-none place-items-center rounded-full bg-sunken ${tone}`}>
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-[0.93rem]">
          <span className="font-medium">{type ? t(`complaints.events.${type}`) : event.type}</span>
          {event.clock && <span>{t(`complaints.clockNames.${event.clock.name}`)}</span>}
          <span className="text-[0.83rem] text-muted">
            {format.dateTime(event.at)}
            {name && ` · ${t("complaints.by", { name })}`}
          </span>
        </p>
        <Changes event={event} />
        {event.text && (
          <p
            className={`mt-1 rounded-md px-3 py-2 text-[0.95rem] break-words whitespace-pre-line ${event.type === "message.internal-note" ? "bg-warn-soft" : "bg-sunken"}`}
          >
            {event.text}
          </p>
        )}
      </div>
    </li>
  );
}

/** What changed, in words where the field is known. */
function Changes({ event }: { event: ComplaintEvent }) {
  const { t } = useTranslation();
  if (!event.changes || event.type === "complaint.received") return null;
  const wordOf = (value: unknown): string => {
    const status = STATUSES.find((each) => each === value);
    if (status) return t(`complaints.statuses.${status}`);
    return value === null || value === undefined ? t("common.none") : typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  const changes = Object.entries(event.changes).flatMap(([field, change]) =>
    change && typeof change === "object" && "to" in change ? [{ field, from: "from" in change ? change.from : null, to: change.to }] : [],
  );
  if (changes.length === 0) return null;
  return (
    <ul className="text-[0.87rem] text-muted">
      {changes.map(({ field, from, to }) => (
        <li key={field} className="break-words">
          {field !== "status" && <code className="me-1">{field}:</code>}
          {wordOf(from)} → <span className="text-ink">{wordOf(to)}</span>
        </li>
      ))}
    </ul>
  );
}
