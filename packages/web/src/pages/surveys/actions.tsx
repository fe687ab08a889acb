import { useQueryClient } from "@tanstack/react-query";
import { CirclePause, CirclePlay, Send } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { closeSurvey, openSurvey, publishSurvey, type Survey, surveyQueries } from "../../api/surveys.js";
import { useMay } from "../../app/session-context.js";
import { Button } from "../../ui/button.js";
import { ConfirmDialog } from "../../ui/dialog.js";
import { useToast } from "../../ui/toast.js";

/** Publish, close, open again: whatever the survey's state permits. */
export function SurveyActions({ survey }: { survey: Survey }) {
  const { t } = useTranslation();
  const may = useMay();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<"publish" | "close">();
  const refresh = () => queryClient.invalidateQueries({ queryKey: surveyQueries.all });
  if (!may("surveys.write")) return null;
  const next = (survey.publishedVersion ?? 0) + 1;
  const publish = async () => {
    const { number } = await publishSurvey(survey);
    await refresh();
    toast(t("surveys.published", { version: number }));
  };
  const close = async () => {
    await closeSurvey(survey);
    await refresh();
    toast(t("surveys.closed"));
  };
  const reopen = async () => {
    await openSurvey(survey);
    await refresh();
    toast(t("surveys.opened"));
  };
  return (
    <>
      {survey.status === "open" && (
        <Button icon={CirclePause} onClick={() => setAsked("close")}>
          {t("surveys.close")}
        </Button>
      )}
      {survey.status === "closed" && (
        <Button icon={CirclePlay} onClick={() => void reopen()}>
          {t("surveys.reopen")}
        </Button>
      )}
      {survey.changedSincePublished && (
        <Button tone="primary" icon={Send} onClick={() => setAsked("publish")}>
          {t("surveys.publish")}
        </Button>
      )}
      {asked && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setAsked(undefined)}
          title={asked === "publish" ? t("surveys.publishTitle", { version: next }) : t("surveys.closeTitle")}
          confirm={t(`surveys.${asked}`)}
          tone={asked === "publish" ? "primary" : "danger"}
          onConfirm={asked === "publish" ? publish : close}
        >
          {t(`surveys.${asked}Text`)}
        </ConfirmDialog>
      )}
    </>
  );
}
