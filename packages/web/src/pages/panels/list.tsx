import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Plus, UsersRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type PanelSummary, panelQueries } from "../../api/panels.js";
import { useFormat, useLocale, useMay } from "../../app/session-context.js";
import { periodName } from "../../lib/days.js";
import { textIn } from "../../lib/locale.js";
import { buttonClass } from "../../ui/button.js";
import { List } from "../../ui/list.js";
import { Card, Empty, Page } from "../../ui/page.js";
import type { Column } from "../../ui/table.js";
import { PanelBadge } from "./badges.js";

export function PanelsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const query = useInfiniteQuery(panelQueries.list());
  const create = may("assessments.write") && (
    <Link to="/panels/new" className={buttonClass("primary")}>
      <Plus aria-hidden className="size-4" />
      {t("panels.new")}
    </Link>
  );
  return (
    <Page title={t("panels.title")} lead={t("panels.lead")} actions={create}>
      <Card>
        <List
          query={query}
          caption={t("panels.title")}
          columns={useColumns()}
          empty={
            <Empty icon={UsersRound} title={t("panels.emptyTitle")} action={create}>
              {t("panels.empty")}
            </Empty>
          }
        />
      </Card>
    </Page>
  );
}

function useColumns(): Column<PanelSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  return [
    {
      key: "name",
      header: t("common.name"),
      cell: ({ id, name }) => (
        <Link to="/panels/$id" params={{ id }} className="font-medium break-words hover:underline">
          {textIn(name, locale)}
        </Link>
      ),
    },
    { key: "period", header: t("panels.period"), cell: ({ period }) => periodName(period, locale) },
    {
      key: "scope",
      header: t("panels.scope"),
      wide: true,
      align: "end",
      cell: ({ subjectCount, criterionCount }) => `${format.integer(subjectCount)} × ${format.integer(criterionCount)}`,
    },
    {
      key: "assessors",
      header: t("panels.assessors"),
      wide: true,
      align: "end",
      cell: ({ assessorCount }) => format.integer(assessorCount),
    },
    { key: "status", header: t("common.status"), cell: ({ state }) => <PanelBadge state={state} /> },
    { key: "closes", header: t("panels.closes"), align: "end", cell: ({ closedAt, closesAt }) => format.date(closedAt ?? closesAt) },
  ];
}
