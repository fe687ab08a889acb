import { ExternalLink, Landmark, Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agency } from "../../api/ratings.js";
import { useFormat, useLocale, useMay } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Badge } from "../../ui/badge.js";
import { Button, IconButton } from "../../ui/button.js";
import { Card, Empty } from "../../ui/page.js";
import { type Column, Table } from "../../ui/table.js";
import { AgencyDialog } from "./agency-form.js";

/** Who rates, on which scale, and whether the public sees it. */
export function AgenciesTab({ agencies }: { agencies: readonly Agency[] }) {
  const { t } = useTranslation();
  const may = useMay();
  const [edited, setEdited] = useState<Agency | "new">();
  const columns = useColumns(setEdited);
  const add = may("ratings.write") && (
    <Button icon={Plus} onClick={() => setEdited("new")}>
      {t("ratings.newAgency")}
    </Button>
  );
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-[0.9rem] text-muted">{t("ratings.agenciesHint")}</p>
        {agencies.length > 0 && add}
      </div>
      <Card>
        {agencies.length === 0 ? (
          <Empty icon={Landmark} title={t("ratings.noAgency")} action={add}>
            {t("ratings.noAgencyHint")}
          </Empty>
        ) : (
          <Table caption={t("ratings.tabs.agencies")} columns={columns} rows={agencies} rowKey={({ key }) => key} />
        )}
      </Card>
      {edited && <AgencyDialog {...(edited === "new" ? {} : { agency: edited })} onClose={() => setEdited(undefined)} />}
    </div>
  );
}

function useColumns(onEdit: (agency: Agency) => void): Column<Agency>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const may = useMay();
  return [
    {
      key: "name",
      header: t("common.name"),
      cell: ({ name, url }) => (
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className="font-medium break-words">{textIn(name, locale)}</span>
          {url !== null && (
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              aria-label={`${t("ratings.url")}: ${textIn(name, locale)}`}
              className="p-1 text-muted hover:text-ink"
            >
              <ExternalLink aria-hidden className="size-4" />
            </a>
          )}
        </span>
      ),
    },
    { key: "key", header: t("ratings.key"), cell: ({ key }) => <code className="text-[0.88rem] text-muted">{key}</code> },
    {
      key: "scale",
      header: t("ratings.scale"),
      cell: ({ scale }) => t("ratings.onScale", { low: format.precise(scale.low), high: format.precise(scale.high) }),
    },
    {
      key: "published",
      header: t("ratings.tabs.page"),
      cell: ({ published }) => (
        <Badge tone={published ? "good" : "neutral"}>{t(published ? "ratings.isPublished" : "ratings.notPublished")}</Badge>
      ),
    },
    {
      key: "actions",
      header: "",
      align: "end",
      cell: (agency) =>
        may("ratings.write") && (
          <IconButton label={`${t("common.edit")}: ${textIn(agency.name, locale)}`} icon={Pencil} onClick={() => onEdit(agency)} />
        ),
    },
  ];
}
