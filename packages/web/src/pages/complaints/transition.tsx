import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Complaint, complaintQueries, moveComplaint, type Status } from "../../api/complaints.js";
import { buttonClass } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { TextArea } from "../../ui/field.js";
import { Menu, MenuItem } from "../../ui/menu.js";

/** The moves that the complaint's status permits. */
export function TransitionMenu({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [to, setTo] = useState<Status>();
  const [note, setNote] = useState("");
  const move = useMutation({
    mutationFn: (status: Status) => moveComplaint(complaint.id, { to: status, ...(note.trim() ? { note: note.trim() } : {}) }),
    onSuccess: async () => {
      setNote("");
      await queryClient.invalidateQueries({ queryKey: complaintQueries.all });
    },
  });
  return (
    <>
      <Menu
        trigger={
          <button type="button" className={buttonClass("primary")}>
            {t("complaints.move")}
            <ChevronDown aria-hidden className="size-4" />
          </button>
        }
      >
        {complaint.allowedTransitions.map((status) => (
          <MenuItem key={status} onSelect={() => setTo(status)}>
            {t(`complaints.moves.${status}`)}
          </MenuItem>
        ))}
      </Menu>
      {to && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setTo(undefined)}
          title={t("complaints.moveTitle", { action: t(`complaints.moves.${to}`) })}
          confirm={t(`complaints.moves.${to}`)}
          tone="primary"
          onConfirm={() => move.mutateAsync(to)}
        >
          {(to === "waiting" || to === "held") && <p className="mb-3 text-muted">{t("complaints.pauseHint")}</p>}
          <TextArea
            label={t("complaints.moveNote")}
            optional
            maxLength={2000}
            rows={3}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
