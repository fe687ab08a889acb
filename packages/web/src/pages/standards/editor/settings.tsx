import { useTranslation } from "react-i18next";
import type { LocalizedText } from "../../../lib/locale.js";
import { TextField } from "../../../ui/field.js";
import { NameFields } from "../../../ui/name-fields.js";
import { Panel } from "../../../ui/page.js";
import type { Draft } from "./use-draft.js";

/** What the standard is called, what it is for, and from when on the next version counts. */
export function StandardSettings({ name, description, effectiveFrom, onChange }: Draft & { onChange: (part: Partial<Draft>) => void }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("standards.settings")}>
      <div className="space-y-4">
        <NameFields label={t("common.name")} text={name} onChange={(next) => next !== undefined && onChange({ name: next })} />
        <NameFields
          label={t("standards.description")}
          text={description ?? undefined}
          onChange={(next: LocalizedText | undefined) => onChange({ description: next ?? null })}
        />
        <TextField
          className="sm:w-80"
          type="date"
          optional
          label={t("standards.effectiveFrom")}
          hint={t("standards.effectiveFromHint")}
          value={effectiveFrom ?? ""}
          onChange={(event) => onChange({ effectiveFrom: event.target.value || null })}
        />
      </div>
    </Panel>
  );
}
