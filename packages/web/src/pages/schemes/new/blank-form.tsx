import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Gauge } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Indicator, indicatorQueries } from "../../../api/indicators.js";
import { createScheme, schemeQueries } from "../../../api/schemes.js";
import type { LocalizedText } from "../../../lib/locale.js";
import { buttonClass } from "../../../ui/button.js";
import { DialogActions } from "../../../ui/dialog.js";
import { NameFields } from "../../../ui/name-fields.js";
import { Empty } from "../../../ui/page.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { SkeletonRows } from "../../../ui/skeleton.js";
import { IndicatorPicker } from "../editor/indicator-picker.js";
import { flatTree } from "../editor/tree.js";

/** A scheme from indicators there are already; the editor then gives it its shape. */
export function BlankForm({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation();
  const { data: indicators, error, refetch } = useQuery(indicatorQueries.every);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!indicators) return <SkeletonRows rows={3} />;
  if (indicators.length > 0) return <Form indicators={indicators} onCancel={onCancel} />;
  return (
    <Empty
      icon={Gauge}
      title={t("indicators.emptyTitle")}
      action={
        <Link to="/indicators" className={buttonClass("primary")}>
          {t("schemes.toIndicators")}
        </Link>
      }
    >
      {t("schemes.needsIndicators")}
    </Empty>
  );
}

function Form({ indicators, onCancel }: { indicators: readonly Indicator[]; onCancel: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState<LocalizedText>();
  const [chosen, setChosen] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const create = useCreate();
  const submit = () => {
    setTried(true);
    if (name === undefined || chosen.length === 0) return;
    create.mutate({ name, description: "", definition: flatTree(indicators.filter(({ id }) => chosen.includes(id))) });
  };
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <NameFields
        label={t("common.name")}
        text={name}
        onChange={setName}
        error={tried && name === undefined ? t("indicators.nameNeeded") : undefined}
      />
      <IndicatorPicker indicators={indicators} chosen={chosen} onChange={setChosen} />
      {tried && chosen.length === 0 && (
        <p role="alert" className="text-[0.85rem] text-bad">
          {t("schemes.indicatorNeeded")}
        </p>
      )}
      <p className="text-[0.87rem] text-muted">{t("schemes.newHint")}</p>
      {create.error && <ProblemNotice error={create.error} />}
      <DialogActions onCancel={onCancel} submit={t("common.create")} busy={create.isPending} />
    </form>
  );
}

function useCreate() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: createScheme,
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: schemeQueries.all });
      await navigate({ to: "/schemes/$id", params: { id } });
    },
  });
}
