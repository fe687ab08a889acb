import { Send } from "lucide-react";
import { useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Scheme } from "../../../api/schemes.js";
import { LOCALE_NAMES, LOCALES, type Locale } from "../../../lib/locale.js";
import { Button } from "../../../ui/button.js";
import { SelectField } from "../../../ui/field.js";
import { PublishDialog } from "../publish/publish-dialog.js";
import { NoticesContext } from "./notices.js";
import { unsavable } from "./problems.js";
import type { Editing } from "./use-draft.js";

type BarProps = { scheme: Scheme; locale: Locale; onLocale: (locale: Locale) => void; editing: Editing };

/** Stays in sight while the tree is long: the language of the names, what is wrong, save and publish. */
export function EditorBar({ scheme, locale, onLocale, editing }: BarProps) {
  const { t } = useTranslation();
  const [publishing, setPublishing] = useState(false);
  const { problems, warnings } = useContext(NoticesContext);
  const { isChanged, isSaving, save } = editing;
  const parts = [
    problems.length > 0 && { text: t("schemes.problemCount", { count: problems.length }), tone: "text-bad" },
    warnings.length > 0 && { text: t("schemes.warningCount", { count: warnings.length }), tone: "text-warn" },
    isChanged && { text: t("surveyEditor.unsaved"), tone: "text-warn" },
  ].filter((part) => part !== false);
  return (
    <div className="sticky top-0 z-20 -mx-1 flex flex-wrap items-end justify-between gap-x-4 gap-y-2 bg-canvas px-1 py-2 max-lg:top-[3.2rem]">
      <SelectField
        className="w-40"
        label={t("schemes.namesIn")}
        value={locale}
        onChange={(event) => onLocale(event.target.value as Locale)}
      >
        {LOCALES.map((each) => (
          <option key={each} value={each}>
            {LOCALE_NAMES[each]}
          </option>
        ))}
      </SelectField>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p aria-live="polite" className="text-[0.87rem]">
          {parts.map(({ text, tone }, index) => (
            <span key={text} className={tone}>
              {index > 0 && <span className="text-muted"> · </span>}
              {text}
            </span>
          ))}
        </p>
        <Button tone={isChanged ? "primary" : "plain"} disabled={!isChanged || unsavable(problems)} busy={isSaving} onClick={save}>
          {t("common.save")}
        </Button>
        <Button
          tone={isChanged ? "plain" : "primary"}
          icon={Send}
          disabled={isChanged || problems.length > 0}
          title={isChanged ? t("schemes.saveFirst") : undefined}
          onClick={() => setPublishing(true)}
        >
          {t("schemes.publish")}
        </Button>
      </div>
      {publishing && <PublishDialog scheme={scheme} onClose={() => setPublishing(false)} />}
    </div>
  );
}
