import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type SchemeBuilt, schemeTemplates } from "../../../api/scheme-templates.js";
import { Dialog } from "../../../ui/dialog.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { SkeletonRows } from "../../../ui/skeleton.js";
import { BlankForm } from "./blank-form.js";
import { Connect } from "./connect.js";
import { Start } from "./start.js";
import { TemplateForm } from "./template-form.js";

/** Starts a scheme from a template or from indicators of one's own; says what is still to be connected. */
export function NewSchemeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { data: templates, error, refetch } = useQuery(schemeTemplates);
  const [key, setKey] = useState<string>();
  const [built, setBuilt] = useState<SchemeBuilt>();
  const template = templates?.find((each) => each.key === key);
  return (
    <Dialog wide open onOpenChange={(open) => !open && onClose()} title={built ? t("schemes.fresh.built") : t("schemes.new")}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!templates && !error && <SkeletonRows rows={4} />}
      {built && <Connect built={built} />}
      {templates && !built && (
        <div className="space-y-5">
          <Start templates={templates} value={key} onChange={setKey} />
          {template && <TemplateForm key={template.key} template={template} onBuilt={setBuilt} onCancel={onClose} />}
          {key === "" && <BlankForm onCancel={onClose} />}
        </div>
      )}
    </Dialog>
  );
}
