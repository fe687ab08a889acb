import { ArrowDown, ArrowUp, CornerDownRight, EllipsisVertical, Trash2 } from "lucide-react";
import { use } from "react";
import { useTranslation } from "react-i18next";
import type { Clause, Definition } from "../../../api/standards.js";
import { useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { withText } from "../../../lib/localized.js";
import { IconButton } from "../../../ui/button.js";
import { TextField } from "../../../ui/field.js";
import { Menu, MenuItem, MenuSeparator } from "../../../ui/menu.js";
import { moved } from "../../surveys/editor/change.js";
import { LocalizedField } from "../../surveys/editor/localized-field.js";
import { EditingContext, useProblem } from "./context.js";
import { movedTo, type Place, withClauses } from "./draft.js";
import { clausePath } from "./problems.js";
import { Verification } from "./verification.js";

export type ClauseProps = { clause: Clause; place: Place; definition: Definition; onChange: (definition: Definition) => void };

/** One clause: what it is called, what it asks for, and what proves it. */
export function ClauseCard({ clause, place, definition, onChange }: ClauseProps) {
  const { t } = useTranslation();
  const screen = useLocale();
  const { locale } = use(EditingContext);
  const problemAt = useProblem();
  const path = clausePath(place.stage, place.clause);
  const name = textIn(clause.title, screen) || clause.key;
  const replace = (changed: Clause) => onChange(withClauses(definition, place.stage, (clauses) => clauses.with(place.clause, changed)));
  return (
    <li aria-label={name} className="rounded-lg border border-line bg-surface p-3.5">
      <div className="flex items-start gap-2">
        <LocalizedField
          className="min-w-0 flex-1 [&_input]:font-medium"
          label={t("standards.clauseTitle")}
          labelHidden
          text={clause.title}
          locale={locale}
          error={problemAt(`${path}.title`)}
          onChange={(value) => replace({ ...clause, title: withText(clause.title, locale, value) ?? "" })}
        />
        <ClauseMenu name={name} place={place} definition={definition} onChange={onChange} />
      </div>
      <div className="mt-3 grid gap-x-5 gap-y-3 lg:grid-cols-2">
        <LocalizedField
          long
          label={t("standards.clauseText")}
          text={clause.text}
          locale={locale}
          error={problemAt(`${path}.text`)}
          onChange={(value) => replace(withOptional(clause, "text", withText(clause.text, locale, value)))}
        />
        <Verification clause={clause} path={path} name={name} onChange={replace} />
      </div>
      <ClauseDetails clause={clause} path={path} onChange={replace} />
    </li>
  );
}

/** The clause with an optional text set, or without it once it is emptied in every language. */
function withOptional(clause: Clause, field: "text" | "reference", text: Clause["text"]): Clause {
  const { [field]: _before, ...rest } = clause;
  return text === undefined ? rest : { ...rest, [field]: text };
}

function ClauseDetails({ clause, path, onChange }: { clause: Clause; path: string; onChange: (clause: Clause) => void }) {
  const { t } = useTranslation();
  const { locale } = use(EditingContext);
  const problem = useProblem()(`${path}.key`);
  return (
    <details className="mt-2 text-[0.9rem]" open={problem !== undefined || undefined}>
      <summary className="inline-block rounded px-1 text-[0.85rem] text-muted hover:text-ink">{t("standards.details")}</summary>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <LocalizedField
          long
          optional
          label={t("standards.reference")}
          hint={t("standards.referenceHint")}
          text={clause.reference}
          locale={locale}
          onChange={(value) => onChange(withOptional(clause, "reference", withText(clause.reference, locale, value)))}
        />
        <TextField
          label={t("standards.key")}
          hint={t("standards.keyHint")}
          maxLength={64}
          spellCheck={false}
          value={clause.key}
          error={problem}
          onChange={(event) => onChange({ ...clause, key: event.target.value })}
        />
      </div>
    </details>
  );
}

function ClauseMenu({ name, place, definition, onChange }: Omit<ClauseProps, "clause"> & { name: string }) {
  const { t } = useTranslation();
  const screen = useLocale();
  const { stage, clause } = place;
  const count = definition.stages[stage]?.clauses?.length ?? 0;
  const move = (steps: number) => onChange(withClauses(definition, stage, (clauses) => moved(clauses, clause, steps)));
  return (
    <Menu trigger={<IconButton label={`${t("common.actions")}: ${name}`} icon={EllipsisVertical} />}>
      <MenuItem icon={ArrowUp} disabled={clause === 0} onSelect={() => move(-1)}>
        {t("common.moveUp")}
      </MenuItem>
      <MenuItem icon={ArrowDown} disabled={clause === count - 1} onSelect={() => move(1)}>
        {t("common.moveDown")}
      </MenuItem>
      {definition.stages.map((target, index) =>
        index === stage ? null : (
          <MenuItem key={target.key} icon={CornerDownRight} onSelect={() => onChange(movedTo(definition, place, index))}>
            {t("standards.moveTo", { name: textIn(target.name, screen) })}
          </MenuItem>
        ),
      )}
      <MenuSeparator />
      <MenuItem icon={Trash2} onSelect={() => onChange(withClauses(definition, stage, (clauses) => clauses.toSpliced(clause, 1)))}>
        {t("common.remove")}
      </MenuItem>
    </Menu>
  );
}
