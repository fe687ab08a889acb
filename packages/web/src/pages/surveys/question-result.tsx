import { useTranslation } from "react-i18next";
import type { Question, QuestionResult } from "../../api/surveys.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { ShareBars } from "../../charts/bars.js";
import { IntervalBar } from "../../charts/interval.js";
import { textIn } from "../../lib/locale.js";
import { Panel } from "../../ui/page.js";

/** One question's figures: its measure with its interval, and how the answers spread. */
export function QuestionPanel({ question, results }: { question: Question; results: readonly QuestionResult[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const n = Math.max(0, ...results.map((result) => result.n));
  return (
    <Panel title={textIn(question.label, locale)} hint={t("surveyResults.answersN", { count: n })}>
      {question.type === "matrix" ? (
        <MatrixRows question={question} results={results} />
      ) : (
        results.map((result) => <Single key={result.key} question={question} result={result} />)
      )}
    </Panel>
  );
}

function MatrixRows({ question, results }: { question: Extract<Question, { type: "matrix" }>; results: readonly QuestionResult[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const points = question.points ?? 5;
  return (
    <ul className="space-y-3.5">
      {question.rows.map(({ key, label }) => {
        const mean = results.find(({ row }) => row === key)?.mean;
        return (
          <li key={key}>
            <div className="mb-1 flex justify-between gap-3 text-[0.93rem]">
              <span className="min-w-0 break-words">{textIn(label, locale)}</span>
              <span className="flex-none tabular-nums">
                <strong className="font-semibold">{format.decimal(mean?.value)}</strong>{" "}
                <span className="text-muted">{t("surveyResults.ofPoints", { points })}</span>
              </span>
            </div>
            {mean && mean.value !== null && (
              <IntervalBar value={mean.value} low={mean.low} high={mean.high} min={1} max={points} format={format.decimal} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Single({ question, result }: { question: Question; result: QuestionResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const options = "options" in question ? question.options : undefined;
  const labelOf = (key: string) => (options ? textIn(options.find((option) => option.key === key)?.label, locale) : key);
  const counted = result.distribution.map(({ key, count, share }) => ({
    key,
    label: labelOf(key),
    share,
    text: `${format.percent(share)} · ${format.integer(count)}`,
    tone: toneOf(question, Number(key)),
  }));
  return (
    <div className="space-y-4">
      {result.mean?.value !== null && result.mean !== undefined && (
        <p className="text-[0.93rem]">
          <span className="text-muted">{t("surveyResults.mean")}</span>{" "}
          <strong className="font-semibold tabular-nums">{format.decimal(result.mean.value)}</strong>
          {result.mean.low !== null && result.mean.high !== null && (
            <span className="text-muted tabular-nums">
              {" "}
              · {t("surveyResults.interval", { low: format.precise(result.mean.low), high: format.precise(result.mean.high) })}
            </span>
          )}
        </p>
      )}
      {question.type === "nps" && <Promotion result={result} />}
      {counted.length > 0 && <ShareBars rows={counted} />}
    </div>
  );
}

/** Detractors, passives and promoters of the recommendation scale are told apart by colour; elsewhere there is one. */
function toneOf(question: Question, point: number): string {
  if (question.type !== "nps") return "bg-(--series-1)";
  if (point >= 9) return "bg-good";
  return point >= 7 ? "bg-gold" : "bg-bad";
}

function Promotion({ result: { promoters = 0, passives = 0, detractors = 0, n } }: { result: QuestionResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const groups = [
    { key: "detractors", count: detractors, tone: "bg-bad" },
    { key: "passives", count: passives, tone: "bg-gold" },
    { key: "promoters", count: promoters, tone: "bg-good" },
  ] as const;
  return (
    <div>
      <div aria-hidden className="flex h-3.5 gap-px overflow-hidden rounded-sm">
        {groups.map(({ key, count, tone }) => (
          <span key={key} className={tone} style={{ width: `${(count / Math.max(n, 1)) * 100}%` }} />
        ))}
      </div>
      <ul className="mt-1.5 flex flex-wrap justify-between gap-x-4 text-[0.85rem] text-muted">
        {groups.map(({ key, count, tone }) => (
          <li key={key} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-2.5 rounded-full ${tone}`} />
            {t(`surveyResults.${key}`)} {format.wholePercent(count / Math.max(n, 1))}
          </li>
        ))}
      </ul>
    </div>
  );
}
