import { useQuery } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { subjectQueries } from "../../api/subjects.js";
import type { Survey } from "../../api/surveys.js";
import { LOCALE_NAMES } from "../../lib/locale.js";
import { qrPath } from "../../lib/qr/index.js";
import { buttonClass } from "../../ui/button.js";
import { CopyButton } from "../../ui/copy-button.js";
import { SelectField } from "../../ui/field.js";
import { Panel } from "../../ui/page.js";

/** The link with its choices, as text, QR code and embed code. */
export function ShareTab({ survey }: { survey: Survey }) {
  const { t } = useTranslation();
  const [subject, setSubject] = useState("");
  const [language, setLanguage] = useState("");
  const { data: subjects } = useQuery(subjectQueries.some({}, 100));
  const link = useMemo(() => {
    const url = new URL(`/s/${survey.slug}`, window.location.origin);
    if (subject) url.searchParams.set("subject", subject);
    if (language) url.searchParams.set("lang", language);
    return url.href;
  }, [survey.slug, subject, language]);
  const embed = `<iframe src="${link}" title="${survey.name.replaceAll('"', "&quot;")}" width="100%" height="640" style="border:0"></iframe>`;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <Panel title={t("surveyShare.link")} hint={t("surveyShare.linkHint")}>
        <div className="mb-4 grid gap-4 sm:grid-cols-2">
          <SelectField
            label={t("surveyShare.subject")}
            hint={t("surveyShare.subjectHint")}
            value={subject}
            onChange={(event) => setSubject(event.target.value)}
          >
            <option value="">{t("surveyShare.anySubject")}</option>
            {subjects?.data.map(({ externalId, name }) => (
              <option key={externalId} value={externalId}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField label={t("surveyShare.language")} value={language} onChange={(event) => setLanguage(event.target.value)}>
            <option value="">{t("surveyShare.anyLanguage")}</option>
            {survey.definition.locales?.map((locale) => (
              <option key={locale} value={locale}>
                {LOCALE_NAMES[locale]}
              </option>
            ))}
          </SelectField>
        </div>
        <code className="block rounded-md border border-line bg-sunken p-3 text-[0.9rem] break-all select-all">{link}</code>
        <div className="mt-3 flex flex-wrap gap-2">
          <CopyButton text={link} />
          <a href={link} target="_blank" rel="noreferrer" className={buttonClass("plain")}>
            <ExternalLink aria-hidden className="size-4" />
            {t("surveyShare.open")}
          </a>
        </div>
        <h3 className="mt-6 font-medium">{t("surveyShare.embed")}</h3>
        <p className="mb-2 text-[0.85rem] text-muted">{t("surveyShare.embedHint")}</p>
        <code className="mb-3 block rounded-md border border-line bg-sunken p-3 text-[0.85rem] break-all select-all">{embed}</code>
        <CopyButton text={embed} />
      </Panel>
      <QrPanel link={link} name={survey.name} />
    </div>
  );
}

function QrPanel({ link, name }: { link: string; name: string }) {
  const { t } = useTranslation();
  const { size, path } = useMemo(() => qrPath(link), [link]);
  const box = `0 0 ${size + 8} ${size + 8}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size + 8}v${size + 8}H0z"/><path transform="translate(4 4)" d="${path}"/></svg>`;
  return (
    <Panel title={t("surveyShare.qr")} hint={t("surveyShare.qrHint")}>
      <svg
        role="img"
        aria-label={t("surveyShare.qr")}
        viewBox={box}
        shapeRendering="crispEdges"
        className="w-full max-w-64 rounded-md bg-white"
      >
        <path fill="#000" transform="translate(4 4)" d={path} />
      </svg>
      <a
        href={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        download={`${name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.svg`}
        className={buttonClass("plain", "mt-3")}
      >
        {t("surveyShare.qrDownload")}
      </a>
    </Panel>
  );
}
