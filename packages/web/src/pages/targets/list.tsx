import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Archive, ArchiveRestore, Pencil, Plus, Target as TargetIcon } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeTarget, type Target, targetQueries } from "../../api/targets.js";
import { useFormat, useLocale, useMay } from "../../app/session-context.js";
import { periodName } from "../../lib/days.js";
import { textIn } from "../../lib/locale.js";
import { Button, IconButton } from "../../ui/button.js";
import { CheckField } from "../../ui/field.js";
import { List } from "../../ui/list.js";
import { Card, Empty, Page } from "../../ui/page.js";
import { adviceFor } from "../../ui/problem.js";
import type { Column } from "../../ui/table.js";
import { useToast } from "../../ui/toast.js";
import { useAmounts } from "../analysis/amounts.js";
import { TargetDialog } from "./form.js";
import { ProgressBar, useGoalWords } from "./progress.js";
import { TargetBadge } from "./status.js";

export function TargetsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [archived, setArchived] = useState(false);
  const [shown, setShown] = useState<Target | "new">();
  const query = useInfiniteQuery(targetQueries.list(archived));
  const create = may("targets.write") && (
    <Button tone="primary" icon={Plus} onClick={() => setShown("new")}>
      {t("targets.new")}
    </Button>
  );
  const empty = archived ? (
    <Empty icon={Archive} title={t("targets.noneArchived")} />
  ) : (
    <Empty icon={TargetIcon} title={t("targets.none")} action={create}>
      {t("targets.noneHint")}
    </Empty>
  );
  return (
    <Page title={t("targets.title")} lead={t("targets.lead")} actions={create}>
      <CheckField
        className="mb-4"
        label={t("targets.showArchived")}
        checked={archived}
        onChange={(event) => setArchived(event.target.checked)}
      />
      <Card>
        <List query={query} caption={t("targets.title")} columns={useColumns(setShown)} empty={empty} />
      </Card>
      {shown && <TargetDialog {...(shown === "new" ? {} : { target: shown })} onClose={() => setShown(undefined)} />}
    </Page>
  );
}

function useColumns(onEdit: (target: Target) => void): Column<Target>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay()("targets.write");
  const columns: Column<Target>[] = [
    { key: "name", header: t("common.name"), cell: (target) => <Name target={target} /> },
    { key: "progress", header: t("targets.progress"), cell: (target) => <Progress target={target} /> },
    { key: "current", header: t("targets.current"), cell: (target) => <Current target={target} /> },
    { key: "due", header: t("targets.due"), cell: ({ dueOn }) => <span className="whitespace-nowrap">{format.day(dueOn)}</span> },
    { key: "status", header: t("common.status"), cell: ({ progress }) => <TargetBadge status={progress.status} /> },
  ];
  if (!mayWrite) return columns;
  return [...columns, { key: "actions", header: "", align: "end", cell: (target) => <RowActions target={target} onEdit={onEdit} /> }];
}

function Name({ target }: { target: Target }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <span className="min-w-0">
      <Link to="/targets/$id" params={{ id: target.id }} className="block font-medium break-words hover:underline">
        {textIn(target.name, locale)}
      </Link>
      <span className="block text-[0.85rem] break-words text-muted">
        {textIn(target.quantity.name, locale)} · {target.subject?.name ?? t("targets.wholeTenant")}
      </span>
    </span>
  );
}

function Progress({ target: { quantity, progress } }: { target: Target }) {
  const { t } = useTranslation();
  const { amount } = useAmounts(quantity);
  const goal = useGoalWords(quantity);
  return (
    <span className="block w-full min-w-44">
      <ProgressBar progress={progress} />
      <span className="mt-1 flex flex-wrap justify-between gap-x-3 text-[0.82rem] text-muted tabular-nums">
        <span>{progress.baseline.value !== null && t("targets.from", { value: amount(progress.baseline.value) })}</span>
        <span>{goal(progress.goal)}</span>
      </span>
    </span>
  );
}

function Current({ target: { quantity, progress } }: { target: Target }) {
  const { amount } = useAmounts(quantity);
  const { locale } = useFormat();
  const { current } = progress;
  if (!current) return <span className="text-muted">–</span>;
  return (
    <span className="whitespace-nowrap tabular-nums">
      <strong className="font-semibold">{amount(current.value)}</strong>
      <span className="block text-[0.82rem] text-muted">{periodName(current.period.label, locale)}</span>
    </span>
  );
}

function RowActions({ target, onEdit }: { target: Target; onEdit: (target: Target) => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const toast = useToast();
  const queryClient = useQueryClient();
  const { archived } = target;
  const name = textIn(target.name, locale);
  const archive = useMutation({
    mutationFn: () => changeTarget(target, { archived: !archived }),
    onSuccess: () => toast(archived ? t("targets.restored", { name }) : t("targets.archivedToast", { name })),
    onError: (error) => toast(adviceFor(error, t)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: targetQueries.all }),
  });
  return (
    <span className="flex justify-end">
      {!archived && <IconButton label={`${t("common.edit")}: ${name}`} icon={Pencil} onClick={() => onEdit(target)} />}
      <IconButton
        label={`${archived ? t("targets.restore") : t("targets.archive")}: ${name}`}
        icon={archived ? ArchiveRestore : Archive}
        disabled={archive.isPending}
        onClick={() => archive.mutate()}
      />
    </span>
  );
}
