import { Link } from "@tanstack/react-router";
import { CircleAlert, CircleCheck, CircleSlash, Download, FileClock, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Import, isMoving } from "../../api/imports.js";
import { useFormat } from "../../app/session-context.js";
import { buttonClass } from "../../ui/button.js";
import { Card, Panel } from "../../ui/page.js";
import { useFileSize } from "./file-size.js";
import { ProgressBar } from "./progress-bar.js";

type Shown = { import: Import };

/** How far the import is, or how it ended, with its counts. */
export function ImportProgress({ import: shown }: Shown) {
  const { t } = useTranslation();
  return (
    <>
      <Card className="space-y-5 p-5">
        {isMoving(shown) ? <Moving import={shown} /> : <Ended import={shown} />}
        {shown.startedAt && <Counts import={shown} />}
        {shown.progress.replayed > 0 && <p className="max-w-[75ch] text-[0.87rem] text-muted">{t("imports.replayedText")}</p>}
      </Card>
      {shown.errorsUrl && (
        <Panel title={t("imports.refusedTitle")}>
          <p className="mb-3 max-w-[75ch] text-muted">{t("imports.refusedText")}</p>
          <a href={shown.errorsUrl} download className={buttonClass("plain")}>
            <Download aria-hidden className="size-4" />
            {t("imports.refusedDownload")}
          </a>
        </Panel>
      )}
    </>
  );
}

function Moving({ import: { state, progress } }: Shown) {
  const { t } = useTranslation();
  const fileSize = useFileSize();
  const format = useFormat();
  const share = progress.totalBytes > 0 ? progress.bytes / progress.totalBytes : 0;
  const text = t("imports.uploaded", { done: fileSize(progress.bytes), total: fileSize(progress.totalBytes) });
  return (
    <div className="space-y-2">
      <div className="flex items-baseline justify-between gap-4">
        <p role="status">{t(state === "running" ? "imports.working" : "imports.stopping")}</p>
        <span className="text-[1.3rem] font-semibold tabular-nums">{format.wholePercent(share)}</span>
      </div>
      <ProgressBar label={t("imports.progress")} share={share} text={text} />
      <p className="text-[0.87rem] text-muted">{text}</p>
    </div>
  );
}

type Ending = { icon: LucideIcon; className: string; text: string; more?: ReactNode };

function Ended({ import: shown }: Shown) {
  const { icon: Icon, className, text, more } = useEnding(shown);
  return (
    <div role="status" className="flex gap-3">
      <Icon aria-hidden className={`mt-0.5 size-6 flex-none ${className}`} />
      <div className="min-w-0 space-y-2">
        <p className="max-w-[75ch] text-[1.05rem]">{text}</p>
        {more}
      </div>
    </div>
  );
}

function useEnding(shown: Import): Ending {
  const { t } = useTranslation();
  const { state, progress, problem } = shown;
  if (state === "waiting") return { icon: FileClock, className: "text-muted", text: t("imports.waitingText") };
  if (state === "cancelled")
    return {
      icon: CircleSlash,
      className: "text-muted",
      text: t(progress.rows > 0 ? "imports.cancelledText" : "imports.cancelledBefore"),
    };
  if (state === "failed")
    return {
      icon: CircleAlert,
      className: "text-bad",
      text: t(progress.rows > 0 ? "imports.failedText" : "imports.failedBefore"),
      more: (
        <>
          {problem && <p className="rounded-md bg-bad-soft px-3 py-2 break-words">{problem.detail}</p>}
          <p className="text-muted">{t("imports.failedNext")}</p>
        </>
      ),
    };
  if (progress.rows > 0 && progress.invalid === progress.rows)
    return { icon: TriangleAlert, className: "text-warn", text: t("imports.doneAllRefused") };
  const text = progress.invalid > 0 ? t("imports.doneRefused", { count: progress.invalid }) : t("imports.doneText");
  return { icon: CircleCheck, className: "text-good", text, more: <SeeThem import={shown} /> };
}

const LINK = "text-accent-ink underline underline-offset-2";

function SeeThem({ import: { kind, options } }: Shown) {
  const { t } = useTranslation();
  if (kind === "subjects")
    return (
      <Link to="/subjects" className={LINK}>
        {t("imports.see.subjects")}
      </Link>
    );
  if (kind === "complaints")
    return (
      <Link to="/complaints" className={LINK}>
        {t("imports.see.complaints")}
      </Link>
    );
  if (kind === "responses" && options.surveyId)
    return (
      <Link to="/surveys/$id" params={{ id: options.surveyId }} className={LINK}>
        {t("imports.see.responses")}
      </Link>
    );
  return null;
}

function Counts({ import: { kind, progress } }: Shown) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = [
    { label: t("imports.rows"), value: progress.rows },
    { label: t("imports.created"), value: progress.created },
    ...(kind === "subjects" ? [{ label: t("imports.updated"), value: progress.updated }] : []),
    { label: t("imports.replayed"), value: progress.replayed },
    { label: t("imports.refused"), value: progress.invalid, tone: progress.invalid > 0 ? "text-warn" : "" },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-4 border-t border-line pt-4 sm:flex sm:flex-wrap sm:gap-x-12">
      {counts.map(({ label, value, tone = "" }) => (
        <div key={label}>
          <dt className="text-[0.87rem] text-muted">{label}</dt>
          <dd className={`text-[1.5rem] leading-tight font-semibold tabular-nums ${tone}`}>{format.integer(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
