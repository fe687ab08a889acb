import { useTranslation } from "react-i18next";
import type { Panel } from "../../api/panels.js";
import { useLocale } from "../../app/session-context.js";
import { textIn } from "../../lib/locale.js";
import { Panel as Framed } from "../../ui/page.js";

/** What assessors are shown: instructions, and the criteria with guidance and anchors. */
export function RubricTab({ panel }: { panel: Panel }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <div className="space-y-5">
      {panel.instructions && (
        <Framed title={t("panels.instructions")}>
          <p className="max-w-[70ch] whitespace-pre-line">{textIn(panel.instructions, locale)}</p>
        </Framed>
      )}
      {panel.rubric.map((criterion) => (
        <Framed
          key={criterion.key}
          title={textIn(criterion.name, locale)}
          hint={`${t("panels.scale")}: ${t("panels.scaleFromTo", criterion.scale)} · ${t("panels.weight", { weight: criterion.weight })}`}
        >
          {criterion.guidance && <p className="max-w-[70ch] whitespace-pre-line">{textIn(criterion.guidance, locale)}</p>}
          <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-[0.93rem]">
            {[...criterion.levels]
              .sort((a, b) => a.value - b.value)
              .map(({ value, name, description }) => (
                <div key={value} className="contents">
                  <dt className="font-medium tabular-nums">{value}</dt>
                  <dd>
                    {textIn(name, locale)}
                    {description && <span className="block text-[0.87rem] text-muted">{textIn(description, locale)}</span>}
                  </dd>
                </div>
              ))}
          </dl>
        </Framed>
      ))}
    </div>
  );
}
