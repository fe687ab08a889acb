import { useMutation, useQuery } from "@tanstack/react-query";
import { Download, Eraser } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isMoving, type PersonalDataRequest, personalDataOf, personalDataQueries } from "../../../api/personal-data.js";
import { useFormat, useMay } from "../../../app/session-context.js";
import { Button } from "../../../ui/button.js";
import { Panel } from "../../../ui/page.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { SkeletonRows } from "../../../ui/skeleton.js";
import { type Column, Table } from "../../../ui/table.js";
import { ProgressBar } from "../../imports/progress-bar.js";
import { EraseDialog } from "./erase-dialog.js";
import { KeptRecords } from "./kept-records.js";

/** How far a search or an erasure is, what was found, and what can be done about it. */
export function RequestCard({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery(personalDataQueries.one(id));
  return (
    <Panel title={t("personalData.result", { at: data ? format.dateTime(data.createdAt) : "" })}>
      {error && <ProblemNotice error={error} />}
      {data ? <Result request={data} /> : !error && <SkeletonRows rows={3} />}
    </Panel>
  );
}

function Result({ request }: { request: PersonalDataRequest }) {
  const { t } = useTranslation();
  const mayWrite = useMay()("personal-data.write");
  const { state, problem, erased, kept, found } = request;
  return (
    <div className="space-y-4">
      {isMoving(request) && <Progress request={request} />}
      {problem && <p className="max-w-[75ch] rounded-md bg-bad-soft px-3 py-2">{problem.detail}</p>}
      {state === "erased" && <p role="status">{t("personalData.erasedText", { count: erased })}</p>}
      {state !== "searching" && found.length === 0 && <p role="status">{t("personalData.nothing")}</p>}
      {found.length > 0 && <Found request={request} />}
      {kept > 0 && <KeptRecords id={request.id} />}
      {mayWrite && state === "found" && found.length > 0 && <Actions request={request} />}
    </div>
  );
}

function Progress({ request: { state, progress, found, erased, kept } }: { request: PersonalDataRequest }) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = found.reduce((sum, { concerns, mentions }) => sum + concerns + mentions, 0);
  const share = state === "searching" ? progress.placesDone / progress.places : (erased + kept) / Math.max(1, all);
  const text =
    state === "searching"
      ? t("personalData.searching", { read: format.integer(progress.read) })
      : t("personalData.erasing", { done: format.integer(erased + kept), all: format.integer(all) });
  return (
    <div className="space-y-2">
      <p role="status">{text}</p>
      <ProgressBar label={t("personalData.progress")} share={share} text={text} />
    </div>
  );
}

type Count = PersonalDataRequest["found"][number];

function Found({ request: { found } }: { request: PersonalDataRequest }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Count>[] = [
    { key: "kind", header: t("personalData.kind"), cell: ({ kind }) => t(`personalData.kinds.${kind}`) },
    { key: "concerns", header: t("personalData.concerns"), align: "end", cell: ({ concerns }) => format.integer(concerns) },
    { key: "mentions", header: t("personalData.mentions"), align: "end", cell: ({ mentions }) => format.integer(mentions) },
  ];
  return (
    <>
      <Table caption={t("personalData.found")} columns={columns} rows={found} rowKey={({ kind }) => kind} />
      <p className="max-w-[75ch] text-[0.87rem] text-muted">{t("personalData.foundHint")}</p>
    </>
  );
}

function Actions({ request }: { request: PersonalDataRequest }) {
  const { t } = useTranslation();
  const [erasing, setErasing] = useState(false);
  const give = useMutation({
    mutationFn: () => personalDataOf(request.id),
    onSuccess: (records) => save(`personal-data-${request.id}.json`, JSON.stringify(records, null, 2)),
  });
  return (
    <>
      {give.error && <ProblemNotice error={give.error} />}
      <div className="flex flex-wrap gap-2">
        <Button icon={Download} busy={give.isPending} onClick={() => give.mutate()}>
          {t("personalData.export")}
        </Button>
        <Button tone="danger" icon={Eraser} onClick={() => setErasing(true)}>
          {t("personalData.erase")}
        </Button>
      </div>
      {erasing && <EraseDialog request={request} onClose={() => setErasing(false)} />}
    </>
  );
}

/** Hands a text over as a file. */
function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
