import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type ListedVersion, publishScheme, type Scheme, schemeQueries } from "../../../api/schemes.js";
import { useFormat } from "../../../app/session-context.js";
import { todayIn } from "../../../lib/days.js";
import { Dialog, DialogActions } from "../../../ui/dialog.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { useToast } from "../../../ui/toast.js";
import { EffectiveDate } from "./effective-date.js";
import { firstPossibleDay } from "./first-day.js";
import { WhatChanged } from "./what-changed.js";
import { WhatIsFrozen } from "./what-is-frozen.js";

/** Shows what publishing would freeze and change, asks from when it counts, and publishes. */
export function PublishDialog({ scheme, onClose }: { scheme: Scheme; onClose: () => void }) {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const last = scheme.publishedVersion;
  const { data: versions = [] } = useQuery({ ...schemeQueries.versions(scheme.id), enabled: last !== null });
  const least = firstPossibleDay(versions, todayIn(timeZone));
  const [chosen, setChosen] = useState<string | null>(null);
  const effectiveFrom = chosen ?? least;
  const publish = usePublish(scheme, onClose);
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("schemes.publishTitle", { version: (last ?? 0) + 1 })}
      description={t("schemes.publishText")}
    >
      <form
        className="space-y-6"
        onSubmit={(event) => {
          event.preventDefault();
          publish.mutate(effectiveFrom);
        }}
      >
        <EffectiveDate value={effectiveFrom} least={least} onChange={setChosen} />
        <WhatChanged scheme={scheme} />
        <WhatIsFrozen scheme={scheme} />
        {publish.error && <ProblemNotice error={publish.error} />}
        <DialogActions onCancel={onClose} submit={t("schemes.publish")} busy={publish.isPending} />
      </form>
    </Dialog>
  );
}

function usePublish(scheme: Scheme, onDone: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (effectiveFrom: string | null) => publishScheme(scheme, effectiveFrom),
    onSuccess: async ({ number }: Pick<ListedVersion, "number">) => {
      await queryClient.invalidateQueries({ queryKey: schemeQueries.all });
      toast(t("schemes.published", { version: number }));
      onDone();
    },
  });
}
