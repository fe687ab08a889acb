import { useQuery } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { schemeQueries } from "../../api/schemes.js";
import { useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Button, IconButton } from "../../ui/button.js";
import { CheckField, SelectField, TextField } from "../../ui/field.js";
import { type Draft, namedCriteria, newCriterion, type OwnCriterion } from "./draft.js";

type RubricProps = { draft: Draft; tried: boolean; set: (changes: Partial<Draft>) => void };

/** By what is judged: criteria of one's own, or the leaves of a scheme. */
export function RubricFields(props: RubricProps) {
  const { t } = useTranslation();
  const { draft, set } = props;
  return (
    <div className="space-y-4">
      <fieldset className="flex flex-wrap gap-x-6 gap-y-2 text-[0.93rem]">
        <legend className="sr-only">{t("panels.rubric")}</legend>
        {(["own", "scheme"] as const).map((each) => (
          <label key={each} className="inline-flex min-h-9 items-center gap-2">
            <input
              type="radio"
              name="rubricFrom"
              className="size-4 accent-(--accent)"
              checked={draft.rubricFrom === each}
              onChange={() => set({ rubricFrom: each })}
            />
            {t(`panels.rubricFrom.${each}`)}
          </label>
        ))}
      </fieldset>
      {draft.rubricFrom === "scheme" ? <SchemeChoice {...props} /> : <OwnCriteria {...props} />}
    </div>
  );
}

function SchemeChoice({ draft, tried, set }: RubricProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data: schemes } = useQuery(schemeQueries.published);
  return (
    <div className="max-w-md space-y-3">
      <SelectField
        label={t("panels.scheme")}
        hint={t("panels.schemeHint")}
        error={tried && !draft.schemeId ? t("common.required") : undefined}
        value={draft.schemeId}
        onChange={({ target }) => set({ schemeId: target.value })}
      >
        <option value="" />
        {schemes?.map(({ id, name }) => (
          <option key={id} value={id}>
            {textIn(name, locale)}
          </option>
        ))}
      </SelectField>
      <CheckField label={t("panels.everyLeaf")} checked={draft.everyLeaf} onChange={({ target }) => set({ everyLeaf: target.checked })} />
    </div>
  );
}

function OwnCriteria({ draft, tried, set }: RubricProps) {
  const { t } = useTranslation();
  const { criteria } = draft;
  const change = (changed: OwnCriterion) => set({ criteria: criteria.map((each) => (each.id === changed.id ? changed : each)) });
  const add = () => set({ criteria: [...criteria, newCriterion(Math.max(0, ...criteria.map(({ id }) => id)) + 1)] });
  return (
    <>
      {criteria.map((criterion, index) => (
        <CriterionRow
          key={criterion.id}
          criterion={criterion}
          number={index + 1}
          onChange={change}
          onRemove={criteria.length > 1 ? () => set({ criteria: criteria.filter(({ id }) => id !== criterion.id) }) : undefined}
        />
      ))}
      {tried && namedCriteria(draft).length === 0 && (
        <p role="alert" className="text-[0.85rem] text-bad">
          {t("panels.criterionNeeded")}
        </p>
      )}
      <Button icon={Plus} onClick={add}>
        {t("panels.addCriterion")}
      </Button>
    </>
  );
}

type RowProps = {
  criterion: OwnCriterion;
  number: number;
  onChange: (criterion: OwnCriterion) => void;
  onRemove: (() => void) | undefined;
};

function CriterionRow({ criterion, number, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  const title = t("panels.criterion", { number });
  return (
    <fieldset className="grid items-end gap-3 rounded-md border border-line p-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)_5rem_5rem_auto]">
      <legend className="px-1 text-[0.82rem] text-muted">{title}</legend>
      <TextField
        label={t("panels.criterionName")}
        maxLength={200}
        value={criterion.name}
        onChange={({ target }) => onChange({ ...criterion, name: target.value })}
      />
      <TextField
        optional
        label={t("panels.guidance")}
        maxLength={2000}
        value={criterion.guidance}
        onChange={({ target }) => onChange({ ...criterion, guidance: target.value })}
      />
      {(["low", "high"] as const).map((end) => (
        <TextField
          key={end}
          type="number"
          label={t(end === "low" ? "panels.scaleFrom" : "panels.scaleTo")}
          aria-label={`${title}, ${t(end === "low" ? "panels.scaleFrom" : "panels.scaleTo")}`}
          value={criterion[end]}
          onChange={({ target }) => onChange({ ...criterion, [end]: target.value })}
        />
      ))}
      {onRemove && <IconButton label={`${t("common.remove")}: ${title}`} icon={X} onClick={onRemove} />}
    </fieldset>
  );
}
