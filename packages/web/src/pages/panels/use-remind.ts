import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Panel, panelQueries, remindAssessors } from "../../api/panels.js";
import { useToast } from "../../ui/toast.js";

/** Reminds one assessor, or everybody who is not finished, and says how many got mail. */
export function useRemind({ id }: Panel) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (assessorId: string | undefined) => remindAssessors(id, assessorId ? [assessorId] : undefined),
    onSuccess: async ({ asked }) => {
      await queryClient.invalidateQueries({ queryKey: panelQueries.all });
      toast(asked > 0 ? t("panels.reminded", { count: asked }) : t("panels.remindedNone"));
    },
  });
}
