import { useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { publishStandard, type Standard, standardQueries } from "../../../api/standards.js";
import { LOCALE_NAMES, LOCALES, type Locale } from "../../../lib/locale.js";
import { Button } from "../../../ui/button.js";
import { ConfirmDialog } from "../../../ui/dialog.js";
import { SelectField } from "../../../ui/field.js";
import { useToast } from "../../../ui/toast.js";
import { type ClauseProblem, unsavable } from "./problems.js";

type BarProps = {
  standard: Standard;
  locale: Locale;
  onLocale: (locale: Locale) => void;
  problems: readonly ClauseProblem[];
  isChanged: boolean;
  busy: boolean;
  onSave: () => void;
};

/** Stays in sight while the clauses are many: the language of the texts, what is wrong, save and publish. */
export function EditorBar({ standard, locale, onLocale, problems, isChanged, busy, onSave }: BarProps) {
  const { t } = useTranslation();
  const [publishing, setPublishing] = useState(false);
  const count = problems.length;
  return (
    <div className="sticky top-0 z-20 -mx-1 flex flex-wrap items-end justify-between gap-x-4 gap-y-2 bg-canvas px-1 py-2 max-lg:top-[3.2rem]">
      <SelectField
        className="w-40"
        label={t("standards.textsIn")}
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
          {count > 0 && <span className="text-bad">{t("schemes.problemCount", { count })}</span>}
          {count > 0 && isChanged && " · "}
          {isChanged && <span className="text-warn">{t("surveyEditor.unsaved")}</span>}
        </p>
        <Button tone={isChanged ? "primary" : "plain"} disabled={!isChanged || unsavable(problems)} busy={busy} onClick={onSave}>
          {t("common.save")}
        </Button>
        <Button
          tone={isChanged ? "plain" : "primary"}
          icon={Send}
          disabled={isChanged || count > 0}
          title={isChanged ? t("schemes.saveFirst") : undefined}
          onClick={() => setPublishing(true)}
        >
          {t("schemes.publish")}
        </Button>
      </div>
      {publishing && <PublishDialog standard={standard} onClose={() => setPublishing(false)} />}
    </div>
  );
}

function PublishDialog({ standard, onClose }: { standard: Standard; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const publish = async () => {
    const { number } = await publishStandard(standard);
    await queryClient.invalidateQueries({ queryKey: standardQueries.all });
    toast(t("standards.published", { version: number }));
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("standards.publishTitle", { version: (standard.publishedVersion ?? 0) + 1 })}
      confirm={t("schemes.publish")}
      tone="primary"
      onConfirm={publish}
    >
      {t("standards.publishText")}
    </ConfirmDialog>
  );
}
