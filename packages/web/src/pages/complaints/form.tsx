import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type UseFormReturn, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { type Complaint, complaintQueries, createComplaint, PRIORITIES, SEVERITIES } from "../../api/complaints.js";
import { subjectQueries } from "../../api/subjects.js";
import { placeProblems } from "../../lib/form-problems.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { SelectField, TextArea, TextField } from "../../ui/field.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";
import { useChannelName } from "./badges.js";

type Values = {
  title: string;
  text: string;
  category: string;
  channel: string;
  severity: Complaint["severity"];
  priority: Complaint["priority"];
  subjectId: string;
  orderId: string;
  complainant: { name: string; email: string; phone: string };
};

const EMPTY: Values = {
  title: "",
  text: "",
  category: "",
  channel: "phone",
  severity: "medium",
  priority: "normal",
  subjectId: "",
  orderId: "",
  complainant: { name: "", email: "", phone: "" },
};

const FIELDS = ["title", "text", "category", "orderId", "complainant.name", "complainant.email", "complainant.phone"] as const;

/** Records a complaint that came by phone, by mail, or over the counter. */
export function NewComplaintDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Values>({ defaultValues: EMPTY });
  const create = useCreate(form);
  const { errors } = form.formState;
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title={t("complaints.new")}>
      <form noValidate className="space-y-4" onSubmit={(event) => void form.handleSubmit((values) => create.mutate(values))(event)}>
        <TextField
          label={t("complaints.titleField")}
          maxLength={300}
          error={errors.title?.message}
          {...form.register("title", { required: t("common.required") })}
        />
        <TextArea label={t("complaints.text")} optional error={errors.text?.message} {...form.register("text")} />
        <Classification form={form} />
        <fieldset className="grid gap-4 sm:grid-cols-3">
          <legend className="mb-2 text-[0.93rem] font-medium">{t("complaints.complainant")}</legend>
          <TextField
            label={t("complaints.complainantName")}
            optional
            error={errors.complainant?.name?.message}
            {...form.register("complainant.name")}
          />
          <TextField
            type="email"
            label={t("complaints.email")}
            optional
            error={errors.complainant?.email?.message}
            {...form.register("complainant.email")}
          />
          <TextField
            type="tel"
            label={t("complaints.phone")}
            optional
            error={errors.complainant?.phone?.message}
            {...form.register("complainant.phone")}
          />
        </fieldset>
        {create.error && <ProblemNotice error={create.error} />}
        <DialogActions onCancel={onClose} submit={t("common.create")} busy={create.isPending} />
      </form>
    </Dialog>
  );
}

function Classification({ form: { register, formState } }: { form: UseFormReturn<Values> }) {
  const { t } = useTranslation();
  const channelName = useChannelName();
  const { data: subjects } = useQuery(subjectQueries.some({}, 100));
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <TextField
        label={t("complaints.category")}
        optional
        maxLength={100}
        error={formState.errors.category?.message}
        {...register("category")}
      />
      <SelectField label={t("complaints.severity")} {...register("severity")}>
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {t(`complaints.severities.${severity}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("complaints.priority")} {...register("priority")}>
        {PRIORITIES.map((priority) => (
          <option key={priority} value={priority}>
            {t(`complaints.priorities.${priority}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("complaints.channel")} {...register("channel")}>
        {["phone", "email", "chat", "web"].map((channel) => (
          <option key={channel} value={channel}>
            {channelName(channel)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("complaints.subject")} {...register("subjectId")}>
        <option value="">{t("complaints.noSubject")}</option>
        {subjects?.data.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label={t("complaints.orderId")} optional error={formState.errors.orderId?.message} {...register("orderId")} />
    </div>
  );
}

function useCreate(form: UseFormReturn<Values>) {
  const { t } = useTranslation();
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ title, text, category, channel, severity, priority, subjectId, orderId, complainant }: Values) => {
      const known = Object.fromEntries(Object.entries(complainant).filter(([, value]) => value.trim() !== ""));
      return createComplaint({
        title,
        text,
        channel,
        severity,
        priority,
        tags: [],
        category: category.trim() || "uncategorised",
        ...(subjectId ? { subjectId } : {}),
        ...(orderId.trim() ? { orderId } : {}),
        ...(Object.keys(known).length > 0 ? { complainant: known } : {}),
      });
    },
    onError: (error) => void placeProblems(error, FIELDS, form.setError),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: complaintQueries.all });
      toast(t("complaints.receivedNotice"));
      await navigate({ to: "/complaints/$id", params: { id } });
    },
  });
}
