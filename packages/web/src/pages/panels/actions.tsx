import { useQueryClient } from "@tanstack/react-query";
import { Ban, BellRing, Lock, LockOpen, Send } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { cancelPanel, closePanel, openPanel, type Panel, panelQueries } from "../../api/panels.js";
import { useMay } from "../../app/session-context.js";
import { Button } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { useToast } from "../../ui/toast.js";
import { ReopenDialog } from "./reopen-dialog.js";
import { useRemind } from "./use-remind.js";

type Step = "open" | "close" | "cancel" | "reopen";

/** What the state of a panel permits: open, remind, close, reopen, call off. */
export function PanelActions({ panel }: { panel: Panel }) {
  const { t } = useTranslation();
  const may = useMay();
  const [shown, setShown] = useState<Step>();
  const remind = useRemind(panel);
  if (!may("assessments.write") || panel.state === "cancelled") return null;
  return (
    <>
      <Button tone="danger" icon={Ban} onClick={() => setShown("cancel")}>
        {t("panels.cancel")}
      </Button>
      {panel.state === "open" && (
        <>
          <Button icon={BellRing} busy={remind.isPending} onClick={() => remind.mutate(undefined)}>
            {t("panels.remindAll")}
          </Button>
          <Button tone="primary" icon={Lock} onClick={() => setShown("close")}>
            {t("panels.close")}
          </Button>
        </>
      )}
      {panel.state === "closed" && (
        <Button icon={LockOpen} onClick={() => setShown("reopen")}>
          {t("panels.reopen")}
        </Button>
      )}
      {panel.state === "draft" && (
        <Button tone="primary" icon={Send} onClick={() => setShown("open")}>
          {t("panels.open")}
        </Button>
      )}
      {shown === "reopen" && <ReopenDialog panel={panel} onClose={() => setShown(undefined)} />}
      {shown && shown !== "reopen" && <StepDialog panel={panel} step={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

const CARRY_OUT = { open: openPanel, close: closePanel, cancel: cancelPanel };
const DONE = { open: "panels.opened", close: "panels.closed", cancel: "panels.cancelled" } as const;

function StepDialog({ panel, step, onClose }: { panel: Panel; step: Exclude<Step, "reopen">; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const carryOut = async () => {
    await CARRY_OUT[step](panel);
    await queryClient.invalidateQueries({ queryKey: panelQueries.all });
    toast(t(DONE[step]));
  };
  const texts = {
    open: { title: t("panels.openTitle"), text: t("panels.openText", { count: panel.assessors.length }), confirm: t("panels.open") },
    close: { title: t("panels.closeTitle"), text: t("panels.closeText"), confirm: t("panels.close") },
    cancel: { title: t("panels.cancelTitle"), text: t("panels.cancelText"), confirm: t("panels.cancel") },
  }[step];
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={texts.title}
      confirm={texts.confirm}
      tone={step === "cancel" ? "danger" : "primary"}
      onConfirm={carryOut}
    >
      {texts.text}
    </ConfirmDialog>
  );
}
