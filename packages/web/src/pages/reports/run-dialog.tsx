import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Grain, type Report, reportQueries, runReport } from "../../api/reports.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { daysAgo, periodName, todayIn } from "../../lib/days.js";
import { recentPeriods } from "../../lib/periods.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { SelectField, TextField } from "../../ui/field.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";

const OFFERED_DAYS = 31;

/** The running period first. */
const periodsUpTo = (today: string, grain: Grain): string[] =>
  grain === "day" ? Array.from({ length: OFFERED_DAYS }, (_, back) => daysAgo(today, back)) : recentPeriods(grain, today);

/** Computes a period's report now; on request it is mailed, too. */
export function RunDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const periods = periodsUpTo(todayIn(useFormat().timeZone), report.schedule.grain);
  const [period, setPeriod] = useState(periods[1] ?? "");
  const [deliver, setDeliver] = useState(false);
  const [reason, setReason] = useState("");
  const { data: runs } = useInfiniteQuery(reportQueries.runs(report.id));
  const isRepeated = runs?.pages.some(({ data }) => data.some((run) => run.period.label === period)) ?? false;
  const run = useRun(report, onClose);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("reports.runTitle")}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          run.mutate({ period, deliver, ...(isRepeated && reason.trim() ? { reason: reason.trim() } : {}) });
        }}
      >
        <SelectField label={t("reports.period")} value={period} onChange={({ target }) => setPeriod(target.value)}>
          {periods.map((each, back) => (
            <option key={each} value={each}>
              {back === 0 ? t("reports.periodNow", { period: periodName(each, locale) }) : periodName(each, locale)}
            </option>
          ))}
        </SelectField>
        {isRepeated && (
          <TextField
            label={t("reports.reason")}
            optional
            hint={t("reports.reasonHint")}
            maxLength={300}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
        <Delivering report={report} deliver={deliver} onChange={setDeliver} />
        {run.error && <ProblemNotice error={run.error} />}
        <DialogActions onCancel={onClose} submit={t("reports.run")} busy={run.isPending} />
      </form>
    </Dialog>
  );
}

function useRun(report: Report, onClose: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Parameters<typeof runReport>[1]) => runReport(report.id, input),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: reportQueries.runs(report.id).queryKey });
      toast(t("reports.runStarted"));
      onClose();
    },
  });
}

function Delivering({ report, deliver, onChange }: { report: Report; deliver: boolean; onChange: (deliver: boolean) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(reportQueries.recipients(report.id));
  const active = data?.filter(({ status }) => status === "active").length ?? 0;
  const option = (value: boolean, label: string, hint: ReactNode) => (
    <label className="flex cursor-pointer items-start gap-3 rounded-md border border-line p-3 has-checked:border-accent has-checked:bg-accent-soft/50 has-disabled:opacity-60">
      <input
        type="radio"
        name="deliver"
        className="mt-1 size-4 flex-none accent-(--accent)"
        disabled={value && active === 0}
        checked={deliver === value}
        onChange={() => onChange(value)}
      />
      <span>
        <span className="block font-medium">{label}</span>
        <span className="block text-[0.85rem] text-muted">{hint}</span>
      </span>
    </label>
  );
  return (
    <fieldset>
      <legend className="mb-1 text-[0.87rem] font-medium">{t("reports.deliver")}</legend>
      <div className="space-y-2">
        {option(false, t("reports.deliverNo"), t("reports.deliverNoHint"))}
        {option(true, t("reports.deliverYes"), active > 0 ? t("reports.deliverYesHint", { count: active }) : t("reports.deliverNobody"))}
      </div>
    </fieldset>
  );
}
