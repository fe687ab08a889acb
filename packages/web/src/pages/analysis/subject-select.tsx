import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { subjectQueries } from "../../api/subjects.js";
import { SelectField } from "../../ui/field.js";

type Props = { value: string; onChange: (id: string) => void; className?: string; label?: string; disabled?: boolean };

/** One subject, or the whole platform. A chosen one that is not among the newest hundred is named all the same. */
export function SubjectSelect({ value, onChange, className = "w-60 max-w-full", label, disabled = false }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(subjectQueries.some({}, 100));
  const known = data?.data ?? [];
  const isKnown = value === "" || known.some(({ id }) => id === value);
  const { data: other } = useQuery({ ...subjectQueries.one(value), enabled: data !== undefined && !isKnown });
  return (
    <SelectField
      className={className}
      label={label ?? t("analysis.subject")}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t("analysis.wholeTenant")}</option>
      {!isKnown && <option value={value}>{other?.name ?? value}</option>}
      {known.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
