import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Archive, ArchiveRestore, Gauge, Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeIndicator, type Indicator, indicatorQueries } from "../../api/indicators.js";
import { useFormat, useLocale, useMay } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Button, IconButton } from "../../ui/button.js";
import { CheckField } from "../../ui/field.js";
import { List } from "../../ui/list.js";
import { Card, Empty, Page } from "../../ui/page.js";
import { adviceFor } from "../../ui/problem.js";
import type { Column } from "../../ui/table.js";
import { useToast } from "../../ui/toast.js";
import { IndicatorDialog } from "./form.js";
import { useMeasureWords, useSourceWords } from "./source-words.js";

export function IndicatorsPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const may = useMay();
  const [archived, setArchived] = useState(false);
  const [shown, setShown] = useState<Indicator | "new">();
  const query = useInfiniteQuery(indicatorQueries.list(archived));
  const create = may("indicators.write") && (
    <Button tone="primary" icon={Plus} onClick={() => setShown("new")}>
      {t("indicators.new")}
    </Button>
  );
  const empty = archived ? (
    <Empty icon={Archive} title={t("indicators.noneArchived")} />
  ) : (
    <Empty icon={Gauge} title={t("indicators.emptyTitle")} action={create}>
      {t("indicators.empty")}
    </Empty>
  );
  return (
    <Page title={t("indicators.title")} lead={t("indicators.lead")} actions={create}>
      <CheckField
        className="mb-4"
        label={t("indicators.showArchived")}
        checked={archived}
        onChange={(event) => setArchived(event.target.checked)}
      />
      <Card>
        <List query={query} caption={t("indicators.title")} columns={useColumns(setShown)} empty={empty} />
      </Card>
      {shown && (
        <IndicatorDialog
          title={shown === "new" ? t("indicators.new") : textIn(shown.name, locale)}
          {...(shown === "new" ? {} : { indicator: shown })}
          onClose={() => setShown(undefined)}
        />
      )}
    </Page>
  );
}

function useColumns(onEdit: (indicator: Indicator) => void): Column<Indicator>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const mayWrite = useMay()("indicators.write");
  const columns: Column<Indicator>[] = [
    {
      key: "name",
      header: t("common.name"),
      cell: (indicator) => (
        <span className="min-w-0">
          <span className="block font-medium break-words">{textIn(indicator.name, locale)}</span>
          <code className="text-[0.82rem] text-muted">{indicator.key}</code>
        </span>
      ),
    },
    { key: "source", header: t("indicators.source"), cell: (indicator) => <Source indicator={indicator} /> },
    {
      key: "kind",
      header: t("indicators.kind"),
      wide: true,
      cell: ({ kind }) => t(`indicators.kinds.${kind}`),
    },
    { key: "goalposts", header: t("indicators.goalposts"), wide: true, cell: (indicator) => <Goalposts indicator={indicator} /> },
    {
      key: "minimum",
      header: t("indicators.minimumSample"),
      align: "end",
      wide: true,
      cell: ({ minimumSample }) =>
        minimumSample === null ? <span className="text-muted">{t("indicators.usual")}</span> : format.integer(minimumSample),
    },
  ];
  if (!mayWrite) return columns;
  return [
    ...columns,
    { key: "actions", header: "", align: "end", cell: (indicator) => <RowActions indicator={indicator} onEdit={onEdit} /> },
  ];
}

function Source({ indicator }: { indicator: Indicator }) {
  const { kind, detail } = useSourceWords()(indicator.source);
  const measure = useMeasureWords()(indicator.measure, indicator.source);
  return (
    <span className="min-w-0">
      <span className="block break-words">
        {kind} · {detail}
      </span>
      <span className="block text-[0.85rem] text-muted">{measure}</span>
      <span className="mt-0.5 block md:hidden">
        <Goalposts indicator={indicator} />
      </span>
    </span>
  );
}

/** What scores 0 and what scores 100, in the indicator's unit. */
function Goalposts({ indicator: { kind, goalposts, best, thresholds, unit } }: { indicator: Indicator }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [nothing, full] = kind === "cost" ? [goalposts.high, goalposts.low] : [goalposts.low, goalposts.high];
  const range = (a: number, b: number) => `${format.precise(a)}–${format.precise(b)}`;
  const suffix = unit === "" ? "" : ` ${unit}`;
  const ends = [thresholds?.[0], thresholds?.at(-1)].flatMap((point) => point ?? []);
  const texts = thresholds
    ? [
        `${range(goalposts.low, goalposts.high)}${suffix} → ${[ends[1], ends[3]].join("–")}`,
        t("indicators.points", { count: thresholds.length }),
      ]
    : kind === "interval" && best
      ? [`${range(goalposts.low, goalposts.high)}${suffix} → > 0`, `${range(...best)}${suffix} → 100`]
      : [`${format.precise(nothing)}${suffix} → 0`, `${format.precise(full)}${suffix} → 100`];
  return (
    <span className="flex flex-wrap gap-x-3 whitespace-nowrap tabular-nums md:flex-col">
      {texts.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </span>
  );
}

function RowActions({ indicator, onEdit }: { indicator: Indicator; onEdit: (indicator: Indicator) => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const toast = useToast();
  const queryClient = useQueryClient();
  const { archived } = indicator;
  const name = textIn(indicator.name, locale);
  const archive = useMutation({
    mutationFn: () => changeIndicator(indicator, { archived: !archived }),
    onSuccess: () => toast(archived ? t("indicators.restored", { name }) : t("indicators.archivedToast", { name })),
    onError: (error) => toast(adviceFor(error, t)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: indicatorQueries.all }),
  });
  return (
    <span className="flex justify-end">
      {!archived && <IconButton label={`${t("common.edit")}: ${name}`} icon={Pencil} onClick={() => onEdit(indicator)} />}
      <IconButton
        label={`${archived ? t("indicators.restore") : t("indicators.archive")}: ${name}`}
        icon={archived ? ArchiveRestore : Archive}
        disabled={archive.isPending}
        onClick={() => archive.mutate()}
      />
    </span>
  );
}
