import { useMutation, useQueryClient } from "@tanstack/react-query";
import { BellRing, Ellipsis, Link2Off, Send, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Assessor, inviteAssessor, type Panel, panelQueries, removeAssessor, revokeAssessor } from "../../api/panels.js";
import { IconButton } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { CheckField, TextArea } from "../../ui/field.js";
import { Menu, MenuItem } from "../../ui/menu.js";
import { useToast } from "../../ui/toast.js";
import { useRemind } from "./use-remind.js";

/** What can be done about one assessor: remind, invite again, revoke, or take out of a draft. */
export function AssessorMenu({ panel, assessor }: { panel: Panel; assessor: Assessor }) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [revoking, setRevoking] = useState(false);
  const remind = useRemind(panel);
  const refresh = () => queryClient.invalidateQueries({ queryKey: panelQueries.all });
  const remove = useMutation({ mutationFn: () => removeAssessor(panel.id, assessor.id), onSuccess: refresh });
  const invite = useMutation({
    mutationFn: () => inviteAssessor(panel.id, assessor.id),
    onSuccess: async () => {
      await refresh();
      toast(t("panels.invited"));
    },
  });
  if (panel.state === "draft")
    return (
      <IconButton label={`${t("panels.remove")}: ${assessor.name}`} icon={X} disabled={remove.isPending} onClick={() => remove.mutate()} />
    );
  return (
    <>
      <Menu trigger={<IconButton label={`${t("common.actions")}: ${assessor.name}`} icon={Ellipsis} />}>
        {assessor.state !== "revoked" && assessor.state !== "finished" && (
          <MenuItem icon={BellRing} onSelect={() => remind.mutate(assessor.id)}>
            {t("panels.remind")}
          </MenuItem>
        )}
        <MenuItem icon={Send} onSelect={() => invite.mutate()}>
          {t("panels.invite")}
        </MenuItem>
        {assessor.state !== "revoked" && (
          <MenuItem icon={Link2Off} onSelect={() => setRevoking(true)}>
            {t("panels.revoke")}
          </MenuItem>
        )}
      </Menu>
      {revoking && <RevokeDialog panel={panel} assessor={assessor} onClose={() => setRevoking(false)} onDone={refresh} />}
    </>
  );
}

type RevokeProps = { panel: Panel; assessor: Assessor; onClose: () => void; onDone: () => Promise<void> };

function RevokeDialog({ panel, assessor, onClose, onDone }: RevokeProps) {
  const { t } = useTranslation();
  const toast = useToast();
  const [reason, setReason] = useState("");
  const [excludeAnswers, setExclude] = useState(false);
  const revoke = async () => {
    await revokeAssessor(panel.id, assessor.id, { reason, excludeAnswers });
    await onDone();
    toast(t("panels.revoked"));
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("panels.revokeTitle", { name: assessor.name })}
      confirm={t("panels.revoke")}
      onConfirm={revoke}
    >
      <div className="space-y-4">
        <p>{t("panels.revokeText")}</p>
        <TextArea
          rows={2}
          required
          label={t("panels.reason")}
          hint={t("panels.reasonHint")}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <CheckField label={t("panels.excludeAnswers")} checked={excludeAnswers} onChange={({ target }) => setExclude(target.checked)} />
      </div>
    </ConfirmDialog>
  );
}
