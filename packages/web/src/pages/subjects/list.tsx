import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Plus, SearchX, Store } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Subject, type SubjectFilter, subjectQueries } from "../../api/subjects.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { useDebounced } from "../../lib/use-debounced.js";
import { Badge } from "../../ui/badge.js";
import { Button } from "../../ui/button.js";
import { CheckField, SelectField, TextField } from "../../ui/field.js";
import { List } from "../../ui/list.js";
import { Card, Empty, Page } from "../../ui/page.js";
import type { Column } from "../../ui/table.js";
import { SubjectDialog } from "./form.js";
import { SUBJECT_KINDS, useKindName } from "./kinds.js";

type Filter = { search: string; kind: string; tag: string; archived: boolean };
const NO_FILTER: Filter = { search: "", kind: "", tag: "", archived: false };

const isTag = (tag: string): boolean => /^[^=]+=.+$/.test(tag);

export function SubjectsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [filter, setFilter] = useState(NO_FILTER);
  const [creating, setCreating] = useState(false);
  const { search, kind, tag, archived } = useDebounced(filter);
  const asked: SubjectFilter = {
    search: search.trim() || undefined,
    kind: kind || undefined,
    tag: isTag(tag.trim()) ? tag.trim() : undefined,
    archived: archived ? "true" : undefined,
  };
  const query = useInfiniteQuery(subjectQueries.list(asked));
  const filtered = Object.values(asked).some((value) => value !== undefined);
  const create = may("subjects.write") && (
    <Button tone="primary" icon={Plus} onClick={() => setCreating(true)}>
      {t("subjects.new")}
    </Button>
  );
  return (
    <Page title={t("subjects.title")} lead={t("subjects.lead")} actions={create}>
      <Filters filter={filter} onChange={setFilter} />
      <Card>
        <List
          query={query}
          caption={t("subjects.title")}
          columns={useColumns()}
          empty={
            filtered ? (
              <Empty
                icon={SearchX}
                title={t("subjects.noMatch")}
                action={<Button onClick={() => setFilter(NO_FILTER)}>{t("common.clear")}</Button>}
              >
                {t("subjects.noMatchHint")}
              </Empty>
            ) : (
              <Empty icon={Store} title={t("subjects.emptyTitle")} action={create}>
                {t("subjects.empty")}
              </Empty>
            )
          }
        />
      </Card>
      {creating && <SubjectDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const { t } = useTranslation();
  const kindName = useKindName();
  return (
    <search className="mb-4 grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap">
      <TextField
        className="col-span-2 sm:w-72"
        label={t("subjects.searchLabel")}
        type="search"
        value={filter.search}
        onChange={(event) => onChange({ ...filter, search: event.target.value })}
      />
      <SelectField
        className="sm:w-40"
        label={t("subjects.kind")}
        value={filter.kind}
        onChange={(event) => onChange({ ...filter, kind: event.target.value })}
      >
        <option value="">{t("common.all")}</option>
        {SUBJECT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {kindName(kind)}
          </option>
        ))}
      </SelectField>
      <TextField
        className="sm:w-48"
        label={t("subjects.tagFilter")}
        value={filter.tag}
        placeholder="region=east"
        onChange={(event) => onChange({ ...filter, tag: event.target.value })}
      />
      <CheckField
        className="col-span-2 pb-2"
        label={t("subjects.showArchived")}
        checked={filter.archived}
        onChange={(event) => onChange({ ...filter, archived: event.target.checked })}
      />
    </search>
  );
}

function useColumns(): Column<Subject>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const kindName = useKindName();
  return [
    {
      key: "name",
      header: t("common.name"),
      cell: (subject) => (
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          <Link to="/subjects/$id" params={{ id: subject.id }} className="font-medium break-words hover:underline">
            {subject.name}
          </Link>
          {subject.archived && <Badge>{t("subjects.archived")}</Badge>}
        </span>
      ),
    },
    { key: "kind", header: t("subjects.kind"), cell: (subject) => kindName(subject.kind) },
    { key: "externalId", header: t("subjects.externalId"), cell: (subject) => <span className="text-muted">{subject.externalId}</span> },
    { key: "tags", header: t("subjects.tags"), wide: true, cell: (subject) => <Tags tags={subject.tags} /> },
    { key: "updated", header: t("common.updated"), wide: true, align: "end", cell: (subject) => format.date(subject.updatedAt) },
  ];
}

export function Tags({ tags }: { tags: Record<string, string> }) {
  return (
    <span className="flex flex-wrap gap-1">
      {Object.entries(tags).map(([name, value]) => (
        <Badge key={name}>
          {name}={value}
        </Badge>
      ))}
    </span>
  );
}
