import { useTranslation } from "react-i18next";
import type { SchemeTemplate } from "../../../api/scheme-templates.js";
import { useFormat, useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";

type Props = { template: SchemeTemplate; options: readonly string[] };

/** The dimensions of a template with their weights, and the indicators below them; with what is chosen besides. */
export function TemplateContents({ template, options }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const chosen = template.options.filter(({ key }) => options.includes(key));
  const rest = 1 - chosen.reduce((sum, { share }) => sum + share, 0);
  const dimensions = [
    ...template.dimensions.map((dimension) => ({ ...dimension, share: dimension.weight * rest })),
    ...chosen.flatMap((option) => option.dimensions.map((dimension) => ({ ...dimension, share: dimension.weight * option.share }))),
  ];
  return (
    <section aria-label={t("schemes.fresh.contents")}>
      <h3 className="mb-1.5 text-[0.87rem] font-medium">{t("schemes.fresh.contents")}</h3>
      <ul className="divide-y divide-line rounded-md border border-line">
        {dimensions.map(({ key, name, share, indicators }) => (
          <li key={key} className="px-3 py-2">
            <span className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 font-medium break-words">{textIn(name, locale)}</span>
              <span className="flex-none text-[0.87rem] tabular-nums">{format.percent(share)}</span>
            </span>
            <span className="block text-[0.85rem] text-muted">{indicators.map((each) => textIn(each.name, locale)).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
