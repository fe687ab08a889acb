import { use, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Clause, Criterion } from "../../../api/standards.js";
import { useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { SelectField, TextField } from "../../../ui/field.js";
import { EditingContext, useProblem } from "./context.js";
import { firstCriterion } from "./draft.js";

type Props = { clause: Clause; path: string; name: string; onChange: (clause: Clause) => void };

/** Which indicator proves a clause, and from which value on. */
export function Verification({ clause, path, name, onChange }: Props) {
  const { t } = useTranslation();
  const screen = useLocale();
  const { indicators } = use(EditingContext);
  const problemAt = useProblem();
  const { verifiedBy, ...rest } = clause;
  const chosen = indicators.find(({ id }) => id === verifiedBy?.indicatorId);
  const choose = (id: string) => {
    const indicator = indicators.find((each) => each.id === id);
    onChange(indicator ? { ...rest, verifiedBy: { indicatorId: id, meets: firstCriterion(indicator) } } : rest);
  };
  return (
    <div className="space-y-3">
      <SelectField
        label={t("standards.verifiedBy")}
        aria-label={`${t("standards.verifiedBy")}: ${name}`}
        value={verifiedBy?.indicatorId ?? ""}
        error={problemAt(`${path}.verifiedBy.indicatorId`)}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t("standards.byPeople")}</option>
        {verifiedBy && !chosen && <option value={verifiedBy.indicatorId}>{verifiedBy.indicatorId}</option>}
        {indicators.map((indicator) => (
          <option key={indicator.id} value={indicator.id}>
            {textIn(indicator.name, screen)}
          </option>
        ))}
      </SelectField>
      {verifiedBy && (
        <CriterionFields
          meets={verifiedBy.meets}
          unit={chosen?.unit ?? ""}
          name={name}
          error={problemAt(`${path}.verifiedBy.meets.at`)}
          onChange={(meets) => onChange({ ...rest, verifiedBy: { ...verifiedBy, meets } })}
        />
      )}
    </div>
  );
}

type CriterionProps = { meets: Criterion; unit: string; name: string; error: string | undefined; onChange: (meets: Criterion) => void };
type Kind = "least" | "most" | "score";

const kindOf = (meets: Criterion): Kind => ("score" in meets ? "score" : meets.at);
const limitOf = (meets: Criterion): number => ("score" in meets ? meets.score : meets.value);
const criterionOf = (kind: Kind, limit: number): Criterion =>
  kind === "score" ? { score: Math.min(100, Math.max(0, limit)) } : { at: kind, value: limit };

function CriterionFields({ meets, unit, name, error, onChange }: CriterionProps) {
  const { t } = useTranslation();
  const kind = kindOf(meets);
  return (
    <div className="flex flex-wrap items-start gap-x-2 gap-y-2">
      <SelectField
        className="w-44"
        label={t("standards.meets")}
        aria-label={`${t("standards.meets")}: ${name}`}
        value={kind}
        error={error}
        onChange={(event) => onChange(criterionOf(event.target.value as Kind, limitOf(meets)))}
      >
        <option value="least">{t("standards.atLeast")}</option>
        <option value="most">{t("standards.atMost")}</option>
        <option value="score">{t("standards.scoreAtLeast")}</option>
      </SelectField>
      <LimitField
        label={`${t("standards.limit")}: ${name}`}
        value={limitOf(meets)}
        onChange={(limit) => onChange(criterionOf(kind, limit))}
      />
      {kind !== "score" && unit !== "" && <span className="pt-8 text-muted">{unit}</span>}
    </div>
  );
}

/** A number as it is typed; what is no number yet is marked and not taken over. */
function LimitField({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const numberIn = (text: string): number | undefined => {
    const number = Number(text.trim().replace(",", "."));
    return text.trim() !== "" && Math.abs(number) <= 1e15 ? number : undefined;
  };
  return (
    <TextField
      className="w-28 [&_input]:text-end [&_input]:tabular-nums"
      label={t("standards.limit")}
      aria-label={label}
      inputMode="decimal"
      maxLength={20}
      aria-invalid={(typed !== undefined && numberIn(typed) === undefined) || undefined}
      value={typed ?? String(value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => setTyped(undefined)}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = numberIn(event.target.value);
        if (next !== undefined) onChange(next);
      }}
    />
  );
}
