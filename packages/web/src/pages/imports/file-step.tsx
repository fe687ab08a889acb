import { clsx } from "clsx";
import { FileText, Upload } from "lucide-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { MAX_FILE_BYTES } from "../../api/imports.js";
import { Button } from "../../ui/button.js";
import { Panel } from "../../ui/page.js";
import { useFileSize } from "./file-size.js";

const ACCEPTED = ".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain";
const MEGABYTES = MAX_FILE_BYTES / 1024 / 1024;

type FileStepProps = { file: File | undefined; onFile: (file: File) => void; disabled: boolean; children: ReactNode };

/** Takes a file dropped or chosen; `children` tell what was recognised in it. */
export function FileStep({ file, onFile, disabled, children }: FileStepProps) {
  const { t } = useTranslation();
  const fileSize = useFileSize();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<"tooLarge" | "emptyFile">();
  const take = (taken: File | undefined) => {
    if (!taken || disabled) return;
    const wrong = taken.size > MAX_FILE_BYTES ? "tooLarge" : taken.size === 0 ? "emptyFile" : undefined;
    setProblem(wrong);
    if (!wrong) onFile(taken);
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer.files[0]);
    },
  };
  return (
    <Panel title={`2. ${t("imports.file")}`}>
      <div
        {...drop}
        className={clsx(
          "flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-dashed p-4",
          over ? "border-accent bg-accent-soft" : "border-edge/70 bg-sunken/50",
        )}
      >
        {file ? (
          <FileText aria-hidden className="size-6 flex-none text-accent-ink" />
        ) : (
          <Upload aria-hidden className="size-6 flex-none text-muted" />
        )}
        <div className="min-w-40 flex-1">
          <p className="font-medium break-all">{file ? file.name : t("imports.drop")}</p>
          <div className="text-[0.85rem] text-muted">
            {file ? (
              <>
                {fileSize(file.size)}
                {children && <> · {children}</>}
              </>
            ) : (
              t("imports.fileHint", { megabytes: MEGABYTES })
            )}
          </div>
        </div>
        <Button tone={file ? "plain" : "primary"} disabled={disabled} onClick={() => input.current?.click()}>
          {file ? t("imports.another") : t("imports.choose")}
        </Button>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          className="hidden"
          tabIndex={-1}
          aria-hidden
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      {problem && (
        <p role="alert" className="mt-2 text-bad">
          {t(`imports.${problem}`, { megabytes: MEGABYTES })}
        </p>
      )}
    </Panel>
  );
}
