import { useMutation, useQueryClient } from "@tanstack/react-query";
import { GitMerge } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Scheme, schemeQueries } from "../../../api/schemes.js";
import { Button } from "../../../ui/button.js";

/** Somebody else saved meanwhile: says so, and loads what they saved once the reader is ready to let go. */
export function StaleNotice({ id, onLoad }: { id: string; onLoad: (newest: Scheme) => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const load = useMutation({
    mutationFn: () => queryClient.fetchQuery({ ...schemeQueries.one(id), staleTime: 0 }),
    onSuccess: onLoad,
  });
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 rounded-lg border border-warn/40 bg-warn-soft p-4 text-[0.93rem]">
      <GitMerge aria-hidden className="size-5 flex-none text-warn" />
      <div className="min-w-52 flex-1">
        <p className="font-medium">{t("schemes.staleTitle")}</p>
        <p>{t("schemes.stale")}</p>
      </div>
      <Button busy={load.isPending} onClick={() => load.mutate()}>
        {t("schemes.loadNewest")}
      </Button>
    </div>
  );
}
