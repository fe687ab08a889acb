import { ArrowDown, ArrowUp, EllipsisVertical, Plus, Trash2 } from "lucide-react";
import { use } from "react";
import { useTranslation } from "react-i18next";
import type { Definition, Stage } from "../../../api/standards.js";
import { useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { withText } from "../../../lib/localized.js";
import { Button, IconButton } from "../../../ui/button.js";
import { Menu, MenuItem, MenuSeparator } from "../../../ui/menu.js";
import { moved } from "../../surveys/editor/change.js";
import { LocalizedField } from "../../surveys/editor/localized-field.js";
import { ClauseCard } from "./clause-card.js";
import { EditingContext, useProblem } from "./context.js";
import { newClause, withClauses, withStage } from "./draft.js";
import { stagePath } from "./problems.js";

type StageProps = { stage: Stage; index: number; definition: Definition; onChange: (definition: Definition) => void };

/** A stage with its clauses in order. */
export function StageCard({ stage, index, definition, onChange }: StageProps) {
  const { t } = useTranslation();
  const screen = useLocale();
  const { locale } = use(EditingContext);
  const problemAt = useProblem();
  const name = textIn(stage.name, screen) || stage.key;
  const clauses = stage.clauses ?? [];
  return (
    <section aria-label={name} className="rounded-lg border border-line bg-sunken/60 p-3 sm:p-4">
      <div className="mb-3 flex items-start gap-2">
        <LocalizedField
          className="min-w-0 flex-1 sm:max-w-sm [&_input]:font-semibold"
          label={t("standards.stage")}
          labelHidden
          text={stage.name}
          locale={locale}
          error={problemAt(`${stagePath(index)}.name`) ?? problemAt(`${stagePath(index)}.key`)}
          onChange={(value) => onChange(withStage(definition, index, { ...stage, name: withText(stage.name, locale, value) ?? "" }))}
        />
        <StageMenu name={name} index={index} definition={definition} onChange={onChange} />
      </div>
      {clauses.length === 0 && <p className="px-1 text-[0.9rem] text-muted">{t("standards.noClause")}</p>}
      <ul className="space-y-3">
        {clauses.map((clause, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the key of a clause is itself being edited
          <ClauseCard key={place} clause={clause} place={{ stage: index, clause: place }} definition={definition} onChange={onChange} />
        ))}
      </ul>
      <Button
        tone="quiet"
        icon={Plus}
        className="mt-2"
        onClick={() => onChange(withClauses(definition, index, (own) => [...own, newClause(definition, t("standards.newClause"))]))}
      >
        {t("standards.addClause")}
      </Button>
    </section>
  );
}

function StageMenu({ name, index, definition, onChange }: Omit<StageProps, "stage"> & { name: string }) {
  const { t } = useTranslation();
  const { stages } = definition;
  const move = (steps: number) => onChange({ stages: moved(stages, index, steps) });
  return (
    <Menu trigger={<IconButton label={`${t("common.actions")}: ${name}`} icon={EllipsisVertical} />}>
      <MenuItem icon={ArrowUp} disabled={index === 0} onSelect={() => move(-1)}>
        {t("common.moveUp")}
      </MenuItem>
      <MenuItem icon={ArrowDown} disabled={index === stages.length - 1} onSelect={() => move(1)}>
        {t("common.moveDown")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Trash2} onSelect={() => onChange({ stages: stages.toSpliced(index, 1) })}>
        {t("common.remove")}
      </MenuItem>
    </Menu>
  );
}
