import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { surveyQueries } from "../../../api/surveys.js";
import { SelectField } from "../../../ui/field.js";

/** The survey that the template's questions are asked by: one of one's own, or a new draft. */
export function SurveyChoice({ value, onChange }: { value: string; onChange: (surveyId: string) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(surveyQueries.newest());
  return (
    <SelectField
      label={t("schemes.fresh.survey")}
      hint={t(value === "" ? "schemes.fresh.newSurveyHint" : "schemes.fresh.ownSurveyHint")}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t("schemes.fresh.newSurvey")}</option>
      {data?.data.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
