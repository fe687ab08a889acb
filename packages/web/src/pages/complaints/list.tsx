import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { MessageSquareWarning, Plus, SearchX } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type ComplaintFilter, type ComplaintSummary, complaintQueries, SEVERITIES, STATUSES } from "../../api/complaints.js";
import { subjectQueries } from "../../api/subjects.js";
import { useFormat, useMay, useSession } from "../../app/session-context.js";
import { Button } from "../../ui/button.js";
import { CheckField, SelectField } from "../../ui/field.js";
import { List } from "../../ui/list.js";
import { Card, Empty, Page } from "../../ui/page.js";
import type { Column } from "../../ui/table.js";
import { SeverityBadge, StatusBadge } from "./badges.js";
import { ClockBadge, nextClock } from "./clock.js";
import { NewComplaintDialog } from "./form.js";

/** What the address says of the filters, such as `?clock=overdue`; anything else is left out. */
function useFilter(): [ComplaintFilter, (filter: ComplaintFilter) => void] {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const { member } = useSession();
  const filter: ComplaintFilter = {
    status: STATUSES.find((each) => each === search.status),
    clock: (["overdue", "at-risk"] as const).find((each) => each === search.clock),
    severity: SEVERITIES.find((each) => each === search.severity),
    assigneeId: search.assigneeId === member.id ? member.id : undefined,
    subjectId: typeof search.subjectId === "string" && search.subjectId.startsWith("sub_") ? search.subjectId : undefined,
  };
  return [filter, (next) => void navigate({ to: "/complaints", search: next, replace: true })];
}

export function ComplaintsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [filter, setFilter] = useFilter();
  const [creating, setCreating] = useState(false);
  const query = useInfiniteQuery(complaintQueries.list(filter));
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const create = may("complaints.write") && (
    <Button tone="primary" icon={Plus} onClick={() => setCreating(true)}>
      {t("complaints.new")}
    </Button>
  );
  return (
    <Page title={t("complaints.title")} lead={t("complaints.lead")} actions={create}>
      <Filters filter={filter} onChange={setFilter} />
      <Card>
        <List
          query={query}
          caption={t("complaints.title")}
          columns={useColumns()}
          empty={
            isFiltered ? (
              <Empty
                icon={SearchX}
                title={t("complaints.noMatch")}
                action={<Button onClick={() => setFilter({})}>{t("common.clear")}</Button>}
              />
            ) : (
              <Empty icon={MessageSquareWarning} title={t("complaints.emptyTitle")} action={create}>
                {t("complaints.empty")}
              </Empty>
            )
          }
        />
      </Card>
      {creating && <NewComplaintDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

function Filters({ filter, onChange }: { filter: ComplaintFilter; onChange: (filter: ComplaintFilter) => void }) {
  const { t } = useTranslation();
  const { member } = useSession();
  return (
    <search className="mb-4 grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap">
      <SelectField
        className="sm:w-40"
        label={t("complaints.filters.clock")}
        value={filter.clock ?? ""}
        onChange={({ target }) => onChange({ ...filter, clock: (target.value || undefined) as ComplaintFilter["clock"] })}
      >
        <option value="">{t("complaints.filters.anyClock")}</option>
        <option value="overdue">{t("complaints.filters.overdue")}</option>
        <option value="at-risk">{t("complaints.filters.atRisk")}</option>
      </SelectField>
      <SelectField
        className="sm:w-44"
        label={t("complaints.status")}
        value={filter.status ?? ""}
        onChange={({ target }) => onChange({ ...filter, status: (target.value || undefined) as ComplaintFilter["status"] })}
      >
        <option value="">{t("common.all")}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`complaints.statuses.${status}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        className="sm:w-36"
        label={t("complaints.severity")}
        value={filter.severity ?? ""}
        onChange={({ target }) => onChange({ ...filter, severity: (target.value || undefined) as ComplaintFilter["severity"] })}
      >
        <option value="">{t("common.all")}</option>
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {t(`complaints.severities.${severity}`)}
          </option>
        ))}
      </SelectField>
      {filter.subjectId !== undefined && (
        <ChosenSubject id={filter.subjectId} onClear={() => onChange({ ...filter, subjectId: undefined })} />
      )}
      <CheckField
        className="pb-2"
        label={t("complaints.filters.mine")}
        checked={filter.assigneeId !== undefined}
        onChange={({ target }) => onChange({ ...filter, assigneeId: target.checked ? member.id : undefined })}
      />
    </search>
  );
}

/** The subject that a link led here for, until it is cleared. */
function ChosenSubject({ id, onClear }: { id: string; onClear: () => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(subjectQueries.one(id));
  return (
    <SelectField className="sm:w-52" label={t("complaints.subject")} value={id} onChange={onClear}>
      <option value="">{t("common.all")}</option>
      <option value={id}>{data?.name ?? id}</option>
    </SelectField>
  );
}

function useColumns(): Column<ComplaintSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "title",
      header: t("complaints.complaint"),
      cell: (complaint) => (
        <span className="min-w-0">
          <Link to="/complaints/$id" params={{ id: complaint.id }} className="font-medium break-words hover:underline">
            {complaint.title}
          </Link>
          <span className="line-clamp-1 text-[0.85rem] text-muted">
            {complaint.category}
            {complaint.excerpt && ` · ${complaint.excerpt}`}
          </span>
        </span>
      ),
    },
    {
      key: "due",
      header: t("complaints.due"),
      cell: (complaint) => {
        const clock = nextClock(complaint);
        return clock ? <ClockBadge clock={clock} /> : <span className="text-muted">{t("complaints.noPromise")}</span>;
      },
    },
    { key: "status", header: t("complaints.status"), cell: ({ status }) => <StatusBadge status={status} /> },
    { key: "severity", header: t("complaints.severity"), wide: true, cell: ({ severity }) => <SeverityBadge severity={severity} /> },
    {
      key: "received",
      header: t("complaints.received"),
      wide: true,
      align: "end",
      cell: ({ receivedAt }) => <span className="whitespace-nowrap">{format.dateTime(receivedAt)}</span>,
    },
  ];
}
