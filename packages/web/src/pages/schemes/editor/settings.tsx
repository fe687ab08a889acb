import { useTranslation } from "react-i18next";
import type { LocalizedText } from "../../../lib/locale.js";
import { TextArea } from "../../../ui/field.js";
import { NameFields } from "../../../ui/name-fields.js";
import { Panel } from "../../../ui/page.js";

type Settings = { name: LocalizedText; description: string };

export function SchemeSettings({ name, description, onChange }: Settings & { onChange: (part: Partial<Settings>) => void }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("schemes.settings")}>
      <div className="space-y-4">
        <NameFields label={t("common.name")} stacked text={name} onChange={(next) => next !== undefined && onChange({ name: next })} />
        <TextArea
          label={t("schemes.description")}
          optional
          rows={3}
          maxLength={2000}
          value={description}
          onChange={(event) => onChange({ description: event.target.value })}
        />
      </div>
    </Panel>
  );
}
