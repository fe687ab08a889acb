import { useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { KINDS, type Kind } from "../../api/imports.js";
import { type Survey, surveyQueries } from "../../api/surveys.js";
import { useMay } from "../../app/session-context.js";
import { SelectField } from "../../ui/field.js";
import { Panel } from "../../ui/page.js";

type KindStepProps = {
  kind: Kind;
  onKind: (kind: Kind) => void;
  surveyId: string;
  onSurvey: (surveyId: string) => void;
  disabled: boolean;
};

/** What the rows are; for answers also of which survey. */
export function KindStep({ kind, onKind, surveyId, onSurvey, disabled }: KindStepProps) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <Panel title={`1. ${t("imports.kind")}`}>
      <fieldset disabled={disabled}>
        <legend className="sr-only">{t("imports.kind")}</legend>
        <div className="grid gap-2.5 sm:grid-cols-2">
          {KINDS.filter((each) => may(`${each}.write`)).map((each) => (
            <label
              key={each}
              className={clsx(
                "flex cursor-pointer items-start gap-3 rounded-md border p-3 has-focus-visible:outline-2 has-focus-visible:outline-accent",
                each === kind ? "border-accent bg-accent-soft/50" : "border-line hover:bg-sunken/60",
              )}
            >
              <input
                type="radio"
                name="kind"
                className="mt-1 size-4 flex-none accent-(--accent)"
                checked={each === kind}
                onChange={() => onKind(each)}
              />
              <span>
                <span className="block font-medium">{t(`imports.kinds.${each}`)}</span>
                <span className="block text-[0.85rem] text-muted">{t(`imports.kindHints.${each}`)}</span>
              </span>
            </label>
          ))}
        </div>
        {kind === "responses" && <SurveyChoice surveyId={surveyId} onSurvey={onSurvey} />}
      </fieldset>
    </Panel>
  );
}

const isAnswerable = ({ publishedVersion }: Survey): boolean => publishedVersion !== null;

function SurveyChoice({ surveyId, onSurvey }: Pick<KindStepProps, "surveyId" | "onSurvey">) {
  const { t } = useTranslation();
  const { data } = useQuery(surveyQueries.some(100));
  const surveys = data?.data.filter(isAnswerable);
  if (surveys?.length === 0) return <p className="mt-4 text-warn">{t("imports.noSurveys")}</p>;
  return (
    <SelectField className="mt-4 max-w-md" label={t("imports.survey")} value={surveyId} onChange={(event) => onSurvey(event.target.value)}>
      <option value="">{t("imports.chooseSurvey")}</option>
      {surveys?.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
