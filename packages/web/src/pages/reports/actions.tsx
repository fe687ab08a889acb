import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CirclePause, CirclePlay, Pencil, Play } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { pauseReport, type Report, reportQueries, resumeReport } from "../../api/reports.js";
import { useMay } from "../../app/session-context.js";
import { Button } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";
import { ReportDialog } from "./form.js";
import { RunDialog } from "./run-dialog.js";

/** Run now, change, pause and resume. */
export function ReportActions({ report }: { report: Report }) {
  const { t } = useTranslation();
  const may = useMay();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [shown, setShown] = useState<"pause" | "edit" | "run">();
  const close = () => setShown(undefined);
  const refresh = () => queryClient.invalidateQueries({ queryKey: reportQueries.all });
  const resume = useMutation({
    mutationFn: () => resumeReport(report.id),
    onSuccess: async () => {
      await refresh();
      toast(t("reports.resumed"));
    },
  });
  if (!may("reports.write")) return null;
  const pause = async () => {
    await pauseReport(report.id);
    await refresh();
    toast(t("reports.paused"));
  };
  return (
    <>
      {report.status === "active" ? (
        <Button icon={CirclePause} onClick={() => setShown("pause")}>
          {t("reports.pause")}
        </Button>
      ) : (
        <Button icon={CirclePlay} busy={resume.isPending} onClick={() => resume.mutate()}>
          {t("reports.resume")}
        </Button>
      )}
      <Button icon={Pencil} onClick={() => setShown("edit")}>
        {t("common.edit")}
      </Button>
      <Button tone="primary" icon={Play} onClick={() => setShown("run")}>
        {t("reports.run")}
      </Button>
      {resume.error && <ProblemNotice error={resume.error} />}
      {shown === "edit" && <ReportDialog report={report} onClose={close} />}
      {shown === "run" && <RunDialog report={report} onClose={close} />}
      <ConfirmDialog
        open={shown === "pause"}
        onOpenChange={close}
        title={t("reports.pauseTitle")}
        confirm={t("reports.pause")}
        tone="primary"
        onConfirm={pause}
      >
        {t("reports.pauseText")}
      </ConfirmDialog>
    </>
  );
}
