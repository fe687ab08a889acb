import { useQuery } from "@tanstack/react-query";
import { useBlocker, useSearch } from "@tanstack/react-router";
import { ApiError } from "@touchstone/sdk";
import { useTranslation } from "react-i18next";
import { columnsKey, type ImportInput, importQueries, KINDS, type Preview, type Sample } from "../../api/imports.js";
import { surveyQueries } from "../../api/surveys.js";
import { useFormat, useMay } from "../../app/session-context.js";
import { useDebounced } from "../../lib/use-debounced.js";
import { Page } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { FileStep } from "./file-step.js";
import { KindStep } from "./kind-step.js";
import { complete } from "./mapping.js";
import { MappingStep, RowsStep, StartStep } from "./preview-steps.js";
import { delimiterName } from "./read-options.js";
import { useDraft } from "./use-draft.js";
import { useSend } from "./use-send.js";

const TAGGED = ["subjects", "responses"];
const NO_SAMPLE: Sample = { id: "", base64: "" };

/** From a file to a running import, on one page: each step opens once the one before it is decided. */
export function NewImportPage() {
  const { t } = useTranslation();
  const may = useMay();
  const { timeZone } = useFormat();
  const asked = (useSearch({ strict: false }) as { kind?: string }).kind;
  const permitted = KINDS.filter((each) => may(`${each}.write`));
  const { draft, ...set } = useDraft(permitted.find((each) => each === asked) ?? permitted[0] ?? "subjects", timeZone);
  const { kind, surveyId, file, sample, mapping } = draft;
  const options = kind === "responses" && surveyId ? { ...draft.options, surveyId } : draft.options;
  const tried = useDebounced(mapping, 400);
  const isReady = sample !== undefined && (kind !== "responses" || surveyId !== "");
  const { data, error, refetch } = useQuery({
    ...importQueries.preview({ kind, sample: sample ?? NO_SAMPLE, mapping: tried && complete(tried), options }),
    enabled: isReady && (mapping === undefined) === (tried === undefined),
  });
  const { data: survey } = useQuery({ ...surveyQueries.one(surveyId), enabled: surveyId !== "" });
  const send = useSend();
  useBlocker({
    shouldBlockFn: () => !window.confirm(t("imports.uploadLeave")),
    enableBeforeUnload: send.isPending,
    disabled: !send.isPending,
  });
  const preview = isReady && !error ? data : undefined;
  const back = { to: "/imports", label: t("imports.title") } as const;
  if (!may("imports.write") || permitted.length === 0)
    return (
      <Page title={t("imports.new")} back={back}>
        <p className="text-muted">{t("common.notPermitted")}</p>
      </Page>
    );
  const shown = preview && (mapping ?? preview.mapping);
  const named = kind === "responses" ? survey : undefined;
  return (
    <Page title={t("imports.new")} back={back}>
      <div className="space-y-5">
        <KindStep kind={kind} onKind={set.setKind} surveyId={surveyId} onSurvey={set.setSurvey} disabled={send.isPending} />
        <FileStep file={file} onFile={(next) => void set.setFile(next)} disabled={send.isPending}>
          {!error && <Detected preview={preview} isReady={isReady} />}
        </FileStep>
        {error && isReady && <ProblemNotice error={error} {...(isOwnFault(error) ? {} : { onRetry: () => void refetch() })} />}
        {isReady && !preview && !error && <SkeletonBlock />}
        {preview && shown && file && (
          <fieldset disabled={send.isPending} className="min-w-0 space-y-5">
            <MappingStep
              key={columnsKey(kind, sample, options)}
              preview={preview}
              mapping={shown}
              onMapping={set.setMapping}
              options={draft.options}
              onOptions={set.setOptions}
              survey={named}
              mayTag={TAGGED.includes(kind)}
            />
            <RowsStep preview={preview} survey={named} timeZone={options.timeZone ?? timeZone} />
            <StartStep preview={preview} file={file} send={send} input={inputOf(kind, file, complete(shown), options)} survey={named} />
          </fieldset>
        )}
      </div>
    </Page>
  );
}

/** Trying again changes nothing about a file that cannot be read. */
const isOwnFault = (error: Error): boolean => error instanceof ApiError && error.status < 500;

const inputOf = (
  kind: ImportInput["kind"],
  file: File,
  mapping: ImportInput["mapping"],
  options: NonNullable<ImportInput["options"]>,
): ImportInput => ({ kind, name: file.name.slice(0, 200), mapping, options });

function Detected({ preview, isReady }: { preview: Preview | undefined; isReady: boolean }) {
  const { t } = useTranslation();
  if (!isReady) return t("imports.chooseSurvey");
  if (!preview) return t("imports.reading");
  return t("imports.detected", {
    encoding: preview.encoding.toUpperCase(),
    delimiter: t(`imports.delimiters.${delimiterName(preview.delimiter)}`),
  });
}
