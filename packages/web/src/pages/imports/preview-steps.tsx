import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type ImportInput, type Mapping, type Options, type Preview, UploadError } from "../../api/imports.js";
import type { Survey } from "../../api/surveys.js";
import { Button } from "../../ui/button.js";
import { Card, Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useMissingName } from "./fields.js";
import { useFileSize } from "./file-size.js";
import { FirstRows } from "./first-rows.js";
import { Folded } from "./folded.js";
import { MappingTable } from "./mapping-table.js";
import { ProgressBar } from "./progress-bar.js";
import { ReadOptions } from "./read-options.js";
import type { useSend } from "./use-send.js";

type Seen = { preview: Preview; survey: Survey | undefined };

function Warning({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="flex gap-2 rounded-md bg-warn-soft px-3 py-2 text-[0.93rem] text-warn">
      <TriangleAlert aria-hidden className="mt-0.5 size-5 flex-none" />
      <span>{children}</span>
    </p>
  );
}

/** How the file is read and where each field comes from. */
export function MappingStep({
  preview,
  survey,
  mapping,
  onMapping,
  options,
  onOptions,
  mayTag,
}: Seen & {
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
  options: Options;
  onOptions: (options: Options) => void;
  mayTag: boolean;
}) {
  const { t } = useTranslation();
  const missingName = useMissingName(survey);
  return (
    <Panel title={`3. ${t("imports.columns")}`} hint={t("imports.columnsHint")}>
      <div className="mb-3 space-y-2">
        {preview.missing.length > 0 && (
          <Warning>
            {t("imports.missing")}: {preview.missing.map(missingName).join(" · ")}
          </Warning>
        )}
        {preview.unreadableRows > 0 && <Warning>{t("imports.unreadable", { count: preview.unreadableRows })}</Warning>}
        {preview.dateFormat === null && <Warning>{t("imports.dateUnclear")}</Warning>}
      </div>
      <MappingTable preview={preview} mapping={mapping} onChange={onMapping} survey={survey} mayTag={mayTag} />
      <Folded
        className="mt-3 border-t border-line pt-2"
        open={preview.dateFormat === null || preview.unreadableRows > 0 || options.encoding !== "auto" || options.delimiter !== "auto"}
        summary={t("imports.howRead")}
        summaryClass="mb-2 min-h-8 py-1 font-medium"
      >
        <ReadOptions options={options} onChange={onOptions} preview={preview} />
      </Folded>
    </Panel>
  );
}

/** Why it cannot start yet, if so. */
function incompletenessOf({ missing, dateFormat }: Preview): "imports.mapFirst" | "imports.dateUnclear" | undefined {
  if (missing.length > 0) return "imports.mapFirst";
  return dateFormat === null ? "imports.dateUnclear" : undefined;
}

/** The first rows, once they can tell more than what is missing. */
export function RowsStep({ preview, survey, timeZone }: Seen & { timeZone: string }) {
  const { t } = useTranslation();
  const incompleteness = incompletenessOf(preview);
  return (
    <Panel title={`4. ${t("imports.firstRows")}`} hint={t("imports.firstRowsHint")}>
      {incompleteness ? (
        <p className="text-muted">{t(incompleteness)}</p>
      ) : (
        <FirstRows preview={preview} survey={survey} timeZone={timeZone} />
      )}
    </Panel>
  );
}

type StartProps = Seen & { file: File; input: ImportInput; send: ReturnType<typeof useSend> };

/** Starts it; while the file is on its way shows how much has left. */
export function StartStep({ preview, file, input, send }: StartProps) {
  const { t } = useTranslation();
  const fileSize = useFileSize();
  const incompleteness = incompletenessOf(preview);
  const sent = t("imports.uploaded", { done: fileSize(Math.min(send.sentBytes, file.size)), total: fileSize(file.size) });
  return (
    <Card className="space-y-3 p-5">
      {send.error instanceof UploadError && <Warning>{t("imports.uploadFailed")}</Warning>}
      {send.error && !(send.error instanceof UploadError) && <ProblemNotice error={send.error} />}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button tone="primary" disabled={incompleteness !== undefined} busy={send.isPending} onClick={() => send.mutate({ input, file })}>
          {t("imports.start")}
        </Button>
        <p className="min-w-56 flex-1 text-[0.87rem] text-muted">{t(incompleteness ?? "imports.startHint")}</p>
      </div>
      {send.isPending && (
        <div className="space-y-1.5">
          <ProgressBar label={t("imports.uploading")} share={send.sentBytes / file.size} text={sent} />
          <p className="text-[0.87rem] text-muted">
            {t("imports.uploading")} {sent}
          </p>
        </div>
      )}
    </Card>
  );
}
