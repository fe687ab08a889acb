import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useTranslation } from "react-i18next";
import { cancelRun, runQueries, type ScoringRun } from "../../../api/scorecards.js";
import type { SchemeSummary } from "../../../api/scoring.js";
import { useFormat, useLocale, useMay } from "../../../app/session-context.js";
import { periodName } from "../../../lib/days.js";
import { textIn } from "../../../lib/locale.js";
import { grainOf } from "../../../lib/periods.js";
import { Button } from "../../../ui/button.js";
import { List } from "../../../ui/list.js";
import { Card, Empty } from "../../../ui/page.js";
import { useToast } from "../../../ui/toast.js";
import { RunBadge } from "./badge.js";
import type { Ranked } from "./dialog.js";
import { Outcome } from "./progress.js";
import { ProgressBar } from "./progress-bar.js";

type Props = { schemes: readonly SchemeSummary[]; onShow: (ranked: Ranked) => void };

/** Scorings in the background, newest first; one that goes on can be stopped, one that is done leads to its ranking. */
export function RunList({ schemes, onShow }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const query = useInfiniteQuery(runQueries.list());
  const names = new Map(schemes.map(({ id, name }) => [id, textIn(name, locale)]));
  return (
    <Card>
      <List
        query={query}
        caption={t("scoring.run.past")}
        empty={
          <Empty icon={History} title={t("scoring.run.none")}>
            {t("scoring.run.noneHint")}
          </Empty>
        }
        columns={[
          {
            key: "what",
            header: t("scoring.run.what"),
            cell: ({ schemeId, input }: ScoringRun) => (
              <span>
                <span className="block font-medium">{periodName(input.period, locale)}</span>
                <span className="block text-[0.85rem] text-muted">
                  {names.get(schemeId) ?? t("scoring.scheme")} · {t(`scoring.boards.${input.by}`)}
                  {input.tag !== undefined && ` (${input.tag})`}
                </span>
              </span>
            ),
          },
          { key: "begun", header: t("scoring.run.begun"), cell: ({ createdAt }: ScoringRun) => format.dateTime(createdAt) },
          { key: "state", header: t("common.status"), cell: (run: ScoringRun) => <State run={run} /> },
          { key: "actions", header: "", align: "end", cell: (run: ScoringRun) => <Actions run={run} onShow={onShow} /> },
        ]}
      />
    </Card>
  );
}

function State({ run }: { run: ScoringRun }) {
  return (
    <span className="flex min-w-44 flex-col items-start gap-1">
      <RunBadge state={run.state} />
      <span className="text-[0.85rem] text-muted">{run.problem?.detail ?? <Outcome run={run} />}</span>
      {run.state === "running" && (
        <span className="block w-full">
          <ProgressBar progress={run.progress} />
        </span>
      )}
    </span>
  );
}

function Actions({ run: { id, state, schemeId, input }, onShow }: { run: ScoringRun; onShow: (ranked: Ranked) => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const toast = useToast();
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelRun(id),
    onError: () => toast(t("scoring.run.tooLate")),
    onSettled: () => queryClient.invalidateQueries({ queryKey: runQueries.all }),
  });
  if (state === "running" && may("scorecards.write"))
    return (
      <Button tone="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
        {t("scoring.run.cancel")}
      </Button>
    );
  const grain = grainOf(input.period);
  if (state !== "done" || !grain) return null;
  const ranked = { schemeId, period: input.period, grain, board: { by: input.by, tag: input.tag } };
  return <Button onClick={() => onShow(ranked)}>{t("scoring.run.show")}</Button>;
}
