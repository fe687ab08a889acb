import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CalendarDays, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Calendar, calendarsQuery, removeCalendar } from "../../api/sla.js";
import { useMay } from "../../app/session-context.js";
import { Badge } from "../../ui/badge.js";
import { Button, IconButton } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { Card, Empty, Page } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { PreviewPanel } from "../sla-policies/preview.js";
import { CalendarDialog } from "./form.js";
import { hoursText } from "./hours.js";
import { WEEKDAYS } from "./weekdays.js";

export function CalendarsPage() {
  const { t } = useTranslation();
  const mayWrite = useMay()("calendars.write");
  const { data, error, refetch } = useQuery(calendarsQuery);
  const [editing, setEditing] = useState<Calendar | "new">();
  const create = mayWrite && (
    <Button tone="primary" icon={Plus} onClick={() => setEditing("new")}>
      {t("calendars.new")}
    </Button>
  );
  return (
    <Page title={t("calendars.title")} lead={t("calendars.lead")} actions={create}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonBlock />}
      {data?.length === 0 && (
        <Card>
          <Empty icon={CalendarDays} title={t("calendars.emptyTitle")} action={create}>
            {t("calendars.empty")}
          </Empty>
        </Card>
      )}
      {data && data.length > 0 && (
        <div className="space-y-5">
          <div className="grid items-start gap-5 md:grid-cols-2">
            {data.map((calendar) => (
              <CalendarCard key={calendar.id} calendar={calendar} mayWrite={mayWrite} onEdit={() => setEditing(calendar)} />
            ))}
          </div>
          <PreviewPanel calendars={data} />
        </div>
      )}
      {editing && <CalendarDialog {...(editing === "new" ? {} : { calendar: editing })} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}

function CalendarCard({ calendar, mayWrite, onEdit }: { calendar: Calendar; mayWrite: boolean; onEdit: () => void }) {
  const { t } = useTranslation();
  const [isRemoving, setIsRemoving] = useState(false);
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeCalendar(calendar.id),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: calendarsQuery.queryKey }),
  });
  const overrides = Object.keys(calendar.overrides).length;
  return (
    <Card className="p-5">
      <div className="mb-3 flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 className="flex flex-wrap items-center gap-2 text-[1.02rem] font-semibold break-words">
            {calendar.name}
            {calendar.isDefault && <Badge tone="good">{t("calendars.default")}</Badge>}
          </h2>
          <p className="text-[0.87rem] text-muted">{calendar.timeZone}</p>
        </div>
        {mayWrite && (
          <span className="flex">
            <IconButton label={`${t("common.edit")}: ${calendar.name}`} icon={Pencil} onClick={onEdit} />
            <IconButton label={`${t("common.remove")}: ${calendar.name}`} icon={Trash2} onClick={() => setIsRemoving(true)} />
          </span>
        )}
      </div>
      <dl className="grid grid-cols-[6.5rem_1fr] gap-y-1 text-[0.93rem] tabular-nums">
        {WEEKDAYS.map((day) => (
          <div key={day} className="contents">
            <dt className="text-muted">{t(`calendars.days.${day}`)}</dt>
            <dd>{hoursText(calendar.weekly[day]) || <span className="text-muted">{t("calendars.closed")}</span>}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-[0.87rem] text-muted">
        {t("calendars.holidayCount", { count: calendar.holidays.length })}
        {overrides > 0 && ` · ${t("calendars.overrideCount", { count: overrides })}`}
      </p>
      {isRemoving && (
        <ConfirmDialog
          open
          onOpenChange={setIsRemoving}
          title={t("calendars.remove", { name: calendar.name })}
          confirm={t("common.remove")}
          onConfirm={() => remove.mutateAsync()}
        >
          {t("calendars.removeText")}
        </ConfirmDialog>
      )}
    </Card>
  );
}
