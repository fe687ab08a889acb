import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Complaint, changeComplaint, complaintQueries, PRIORITIES, SEVERITIES } from "../../api/complaints.js";
import { membersQuery } from "../../api/settings.js";
import { subjectQueries } from "../../api/subjects.js";
import { useFormat, useMay, useSession } from "../../app/session-context.js";
import { Button } from "../../ui/button.js";
import { SelectField, TextField } from "../../ui/field.js";
import { Facts, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";
import { useChannelName } from "./badges.js";

/** Who, what and when; with the right, what can be set is set here. */
export function ComplaintDetails({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const format = useFormat();
  const channelName = useChannelName();
  const mayWrite = useMay()("complaints.write");
  const { data: subject } = useQuery({ ...subjectQueries.one(complaint.subjectId ?? ""), enabled: complaint.subjectId !== null });
  const facts: (readonly [string, ReactNode])[] = [
    [t("complaints.received"), format.dateTime(complaint.receivedAt)],
    [t("complaints.channel"), channelName(complaint.channel)],
  ];
  if (complaint.firstRespondedAt) facts.push([t("complaints.firstResponded"), format.dateTime(complaint.firstRespondedAt)]);
  if (complaint.resolvedAt) facts.push([t("complaints.resolved"), format.dateTime(complaint.resolvedAt)]);
  if (complaint.subjectId)
    facts.push([
      t("complaints.subject"),
      <Link key="subject" to="/subjects/$id" params={{ id: complaint.subjectId }} className="text-accent-ink underline">
        {subject?.name ?? complaint.subjectId}
      </Link>,
    ]);
  if (complaint.orderId) facts.push([t("complaints.orderId"), complaint.orderId]);
  const { name, email, phone } = complaint.complainant ?? {};
  const who = [name, email, phone].filter(Boolean);
  if (who.length > 0)
    facts.push([
      t("complaints.complainant"),
      who.map((each) => (
        <span key={each} className="block break-all">
          {each}
        </span>
      )),
    ]);
  return (
    <Panel title={t("complaints.details")}>
      <Facts items={facts} />
      {mayWrite ? <Settings complaint={complaint} /> : null}
    </Panel>
  );
}

type Values = Pick<Complaint, "category" | "severity" | "priority" | "assigneeId">;

function Settings({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const { category, severity, priority, assigneeId } = complaint;
  const [values, setValues] = useState<Values>({ category, severity, priority, assigneeId });
  const isChanged =
    values.category !== category || values.severity !== severity || values.priority !== priority || values.assigneeId !== assigneeId;
  const save = useMutation({
    mutationFn: () => changeComplaint(complaint, values),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: complaintQueries.all });
      toast(t("complaints.saved"));
    },
  });
  return (
    <form
      noValidate
      className="mt-5 space-y-3 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Assignee value={values.assigneeId} onChange={(next) => setValues({ ...values, assigneeId: next })} />
      <TextField
        label={t("complaints.category")}
        maxLength={100}
        value={values.category}
        onChange={({ target }) => setValues({ ...values, category: target.value })}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={t("complaints.severity")}
          value={values.severity}
          onChange={({ target }) => setValues({ ...values, severity: target.value as Values["severity"] })}
        >
          {SEVERITIES.map((each) => (
            <option key={each} value={each}>
              {t(`complaints.severities.${each}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("complaints.priority")}
          value={values.priority}
          onChange={({ target }) => setValues({ ...values, priority: target.value as Values["priority"] })}
        >
          {PRIORITIES.map((each) => (
            <option key={each} value={each}>
              {t(`complaints.priorities.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {save.error && <ProblemNotice error={save.error} />}
      <Button type="submit" busy={save.isPending} disabled={!isChanged}>
        {t("common.save")}
      </Button>
    </form>
  );
}

function Assignee({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation();
  const { member } = useSession();
  const mayList = useMay()("members.read");
  const { data } = useQuery({ ...membersQuery, enabled: mayList });
  const others = data?.filter(({ id, status }) => id !== member.id && status === "active") ?? [];
  const isListed = value === null || value === member.id || others.some(({ id }) => id === value);
  return (
    <SelectField label={t("complaints.assignee")} value={value ?? ""} onChange={({ target }) => onChange(target.value || null)}>
      <option value="">{t("complaints.nobody")}</option>
      <option value={member.id}>{member.name}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {!isListed && <option value={value ?? ""}>{value}</option>}
    </SelectField>
  );
}
