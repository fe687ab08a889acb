import { useQuery } from "@tanstack/react-query";
import { CheckCircle2 } from "lucide-react";
import { useRef } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { type FormulaCheck, indicatorQueries } from "../../api/indicators.js";
import { useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { useDebounced } from "../../lib/use-debounced.js";
import { TextArea } from "../../ui/field.js";
import type { Values } from "./values.js";

type FormProps = { form: UseFormReturn<Values> };

const MAX_LENGTH = 1000;
const FUNCTIONS = ["ratio(, )", "orElse(, 0)", "min(, )", "max(, )", "abs()", "round(, 1)", "sqrt()", "clamp(, 0, 100)", " ?  : "];

/** A formula, checked while it is written, with what it can be made of to choose from. */
export function FormulaField({ form }: FormProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement | null>(null);
  const { ref, ...field } = form.register("source.expression", { required: t("common.required") });
  const insert = (piece: string) => {
    const { selectionStart: at = 0, selectionEnd: end = 0, value = "" } = area.current ?? {};
    form.setValue("source.expression", value.slice(0, at) + piece + value.slice(end), { shouldDirty: true });
    const inside = piece.indexOf("(");
    const caret = at + (inside >= 0 && !piece.includes('"') ? inside + 1 : piece.length);
    area.current?.focus();
    area.current?.setSelectionRange(caret, caret);
  };
  return (
    <div className="space-y-2">
      <TextArea
        label={t("indicators.formula")}
        hint={t("indicators.formulaHint")}
        rows={3}
        spellCheck={false}
        autoCapitalize="off"
        maxLength={MAX_LENGTH}
        className="[&_textarea]:font-mono [&_textarea]:text-[0.9rem]"
        error={form.formState.errors.source?.expression?.message}
        {...field}
        ref={(element) => {
          ref(element);
          area.current = element;
        }}
      />
      <LiveCheck form={form} />
      <Pieces form={form} onInsert={insert} />
    </div>
  );
}

function LiveCheck({ form }: FormProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [expression, key] = useWatch({ control: form.control, name: ["source.expression", "key"] });
  const settled = useDebounced(expression, 300);
  const { data } = useQuery({ ...indicatorQueries.formula(settled, key), enabled: settled.trim() !== "" });
  if (settled.trim() === "" || !data) return null;
  return (
    <div role="status" className="text-[0.87rem]">
      {data.valid ? (
        <p className="flex items-start gap-1.5 text-good">
          <CheckCircle2 aria-hidden className="mt-0.5 size-4 flex-none" />
          {t("indicators.formulaTakes", { names: data.inputs.map(({ name }) => textIn(name, locale)).join(t("indicators.scaleJoin")) })}
        </p>
      ) : (
        <ul className="space-y-1.5">
          {data.problems.map((problem) => (
            <li key={`${problem.start} ${problem.code}`}>
              <Problem text={settled} problem={problem} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Characters shown on either side of what is wrong. */
const AROUND = 16;

function Problem({ text, problem: { code, start, end, suggestion, cycle } }: { text: string; problem: FormulaCheck["problems"][number] }) {
  const { t } = useTranslation();
  const advice = suggestion === undefined ? "" : t("indicators.writeInstead", { suggestion });
  const words = cycle ? t("indicators.formulaProblems.cycle", { path: cycle.join(" → ") }) : t(`indicators.formulaProblems.${code}`);
  return (
    <>
      <code className="me-2 rounded bg-sunken px-1.5 py-0.5 break-all whitespace-pre-wrap">
        {start > AROUND && "…"}
        {text.slice(Math.max(0, start - AROUND), start)}
        <mark className="bg-bad-soft font-semibold text-bad underline">{text.slice(start, end) || "␣"}</mark>
        {text.slice(end, end + AROUND)}
        {end + AROUND < text.length && "…"}
      </code>
      <span className="text-bad">
        {words} {advice}
      </span>
    </>
  );
}

function Pieces({ form, onInsert }: FormProps & { onInsert: (piece: string) => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const own = useWatch({ control: form.control, name: "key" });
  const { data: indicators = [] } = useQuery(indicatorQueries.every);
  const offered = indicators.filter(({ key }) => key !== own);
  return (
    <details className="rounded-md border border-line px-3 py-2">
      <summary className="cursor-pointer text-[0.87rem] font-medium">{t("indicators.pieces")}</summary>
      <ul aria-label={t("indicators.functions")} className="mt-2 flex flex-wrap gap-1.5">
        {FUNCTIONS.map((piece) => (
          <li key={piece}>
            <Piece label={piece.trim().replaceAll(/[(,].*$/g, "") || piece} code onClick={() => onInsert(piece)} />
          </li>
        ))}
      </ul>
      <ul aria-label={t("indicators.title")} className="mt-2 flex max-h-40 flex-wrap gap-1.5 overflow-y-auto">
        {offered.map(({ id, key, name, unit }) => (
          <li key={id}>
            <Piece label={`${textIn(name, locale)}${unit ? ` (${unit})` : ""}`} title={key} onClick={() => onInsert(written(key))} />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-[0.82rem] text-muted">{t("indicators.piecesHint")}</p>
    </details>
  );
}

/** How a formula names an indicator: bare where its key is a plain name. */
export const written = (key: string): string => (/^[a-z][a-zA-Z0-9_]*$/.test(key) ? key : `indicator("${key}")`);

function Piece({ label, title, code, onClick }: { label: string; title?: string; code?: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      title={title}
      className={`rounded border border-line bg-surface px-2 py-1 text-[0.82rem] hover:border-edge pointer-coarse:min-h-11 ${code ? "font-mono" : ""}`}
      onClick={onClick}
    >
      {label}
    </button>
  );
}
