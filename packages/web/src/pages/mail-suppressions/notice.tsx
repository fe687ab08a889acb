import { useState } from "react";
import { useTranslation } from "react-i18next";
import { liftSuppression, type Suppression } from "../../api/mail-suppressions.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { Badge } from "../../ui/badge.js";
import { Button } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { CheckField, TextArea } from "../../ui/field.js";
import { useToast } from "../../ui/toast.js";

type Props = { email: string; suppression: Suppression; onLifted: () => Promise<unknown> };

/** Why an address gets no mail, since when, and for administrators the way to take it up again. */
export function SuppressionNotice({ email, suppression, onLifted }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayLift = useMay()("tenant.write");
  const [lifting, setLifting] = useState(false);
  const { reason, since, detail } = suppression;
  return (
    <span className="block min-w-0 sm:max-w-60">
      <Badge tone="bad">{t(`mailSuppressions.${reason}`)}</Badge>
      <span className="mt-0.5 block text-[0.82rem] break-words text-muted">
        {t("mailSuppressions.since", { date: format.date(since) })}
        {reason === "undeliverable" && <span className="block">{detail}</span>}
      </span>
      {mayLift && (
        <Button
          tone="quiet"
          className="-ms-2 !px-2 underline underline-offset-2"
          aria-label={`${t("mailSuppressions.lift")}: ${email}`}
          onClick={() => setLifting(true)}
        >
          {t("mailSuppressions.lift")}
        </Button>
      )}
      {lifting && <LiftDialog email={email} suppression={suppression} onLifted={onLifted} onClose={() => setLifting(false)} />}
    </span>
  );
}

function LiftDialog({ email, suppression, onLifted, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const isComplaint = suppression.reason === "complained";
  const lift = async () => {
    await liftSuppression(suppression.id, { reason, ...(isComplaint && asked ? { resubscribe: true as const } : {}) });
    await onLifted();
    toast(t("mailSuppressions.lifted"));
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("mailSuppressions.liftTitle", { email })}
      confirm={t("mailSuppressions.lift")}
      tone="primary"
      onConfirm={lift}
    >
      <div className="space-y-4">
        <p>{t(isComplaint ? "mailSuppressions.liftComplaint" : "mailSuppressions.liftBounce")}</p>
        <TextArea
          rows={2}
          required
          maxLength={300}
          label={t("mailSuppressions.reason")}
          hint={t("mailSuppressions.reasonHint")}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {isComplaint && (
          <CheckField required label={t("mailSuppressions.asked")} checked={asked} onChange={({ target }) => setAsked(target.checked)} />
        )}
      </div>
    </ConfirmDialog>
  );
}
