import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Archive, ArchiveRestore, Pencil } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeSubject, type Subject, subjectQueries } from "../../api/subjects.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { Badge } from "../../ui/badge.js";
import { Button } from "../../ui/button.js";
import { Facts, Page, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonPage } from "../../ui/skeleton.js";
import { SubjectScore } from "../scoring/subject-score.js";
import { SubjectDialog } from "./form.js";
import { useKindName } from "./kinds.js";
import { Tags } from "./list.js";

export function SubjectPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const { data: subject, error, refetch } = useQuery(subjectQueries.one(id ?? ""));
  if (error)
    return (
      <Page title={t("subjects.title")} back={{ to: "/subjects", label: t("subjects.title") }}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!subject) return <SkeletonPage />;
  return (
    <Page
      title={subject.name}
      back={{ to: "/subjects", label: t("subjects.title") }}
      badge={subject.archived && <Badge>{t("subjects.archived")}</Badge>}
      actions={<SubjectActions subject={subject} />}
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-5">
          <SubjectScore subjectId={subject.id} />
        </div>
        <div className="space-y-5">
          <SubjectFacts subject={subject} />
          <Children parentId={subject.id} />
        </div>
      </div>
    </Page>
  );
}

function SubjectActions({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const may = useMay();
  const queryClient = useQueryClient();
  const [editing, setEditing] = useState(false);
  const archive = useMutation({
    mutationFn: () => changeSubject(subject, { archived: !subject.archived }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: subjectQueries.all }),
  });
  if (!may("subjects.write")) return null;
  return (
    <>
      <Button icon={subject.archived ? ArchiveRestore : Archive} busy={archive.isPending} onClick={() => archive.mutate()}>
        {subject.archived ? t("subjects.restore") : t("subjects.archive")}
      </Button>
      <Button icon={Pencil} onClick={() => setEditing(true)}>
        {t("common.edit")}
      </Button>
      {editing && <SubjectDialog subject={subject} onClose={() => setEditing(false)} />}
      {archive.error && <ProblemNotice error={archive.error} />}
    </>
  );
}

function SubjectFacts({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kindName = useKindName();
  const { data: parent } = useQuery({ ...subjectQueries.one(subject.parentId ?? ""), enabled: subject.parentId !== null });
  return (
    <Panel title={t("subjects.facts")}>
      <Facts
        items={[
          [t("subjects.kind"), kindName(subject.kind)],
          [t("subjects.externalId"), subject.externalId],
          [
            t("subjects.parent"),
            subject.parentId ? (
              <Link key="parent" to="/subjects/$id" params={{ id: subject.parentId }} className="text-accent-ink underline">
                {parent?.name ?? subject.parentId}
              </Link>
            ) : (
              t("subjects.noParent")
            ),
          ],
          [t("subjects.tags"), Object.keys(subject.tags).length > 0 ? <Tags key="tags" tags={subject.tags} /> : t("common.none")],
          [t("common.created"), format.dateTime(subject.createdAt)],
          [t("common.updated"), format.dateTime(subject.updatedAt)],
        ]}
      />
    </Panel>
  );
}

function Children({ parentId }: { parentId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(subjectQueries.some({ parentId }, 50));
  if (!data || data.data.length === 0) return null;
  return (
    <Panel title={t("subjects.children")}>
      <ul className="space-y-1.5">
        {data.data.map(({ id, name }) => (
          <li key={id}>
            <Link to="/subjects/$id" params={{ id }} className="text-accent-ink underline-offset-2 hover:underline">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
