/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import { isLocale, LOCALE_NAMES, type Locale, nearestLocale, textIn } from "../lib/locale.js";
import type { PublicSurvey } from "./answers.js";
import { type Loaded, loadSurvey } from "./api.js";
import { SurveyForm } from "./form.js";
import { TEXTS } from "./texts.js";

/** The survey behind a link, in every state it can be in. */
export function SurveyPage({ slug, parameters }: { slug: string; parameters: URLSearchParams }) {
  const [loaded, setLoaded] = useState<Loaded>();
  const wanted = parameters.get("lang");
  const asked = isLocale(wanted) ? wanted : nearestLocale(wanted ? [wanted, ...navigator.languages] : navigator.languages);
  const [chosen, setChosen] = useState<Locale>(asked);
  const survey = loaded?.state === "open" ? loaded.survey : undefined;
  const locale = survey ? offeredLocale(survey, chosen) : chosen;
  const texts = TEXTS[locale];
  const load = () => {
    setLoaded(undefined);
    void loadSurvey(slug).then(setLoaded);
  };
  useEffect(load, [slug]);
  useEffect(() => {
    document.documentElement.lang = locale;
    if (survey) document.title = textIn(survey.title, locale);
  }, [survey, locale]);
  if (!loaded) return <Notice title={texts.loading} />;
  if (loaded.state === "unknown" || loaded.state === "closed")
    return <Notice title={texts[`${loaded.state}Title`]} text={texts[loaded.state]} />;
  if (loaded.state !== "open")
    return (
      <Notice title={texts.brokenTitle} text={texts.broken}>
        <button type="button" class="primary" onClick={load}>
          {texts.retry}
        </button>
      </Notice>
    );
  return (
    <main>
      {loaded.survey.locales.length > 1 && (
        <LanguageSwitch locales={loaded.survey.locales} locale={locale} label={texts.language} onChoose={setChosen} />
      )}
      <SurveyForm
        slug={slug}
        survey={loaded.survey}
        locale={locale}
        subject={parameters.get("subject")}
        onClosed={() => setLoaded({ state: "closed" })}
      />
    </main>
  );
}

const offeredLocale = (survey: PublicSurvey, wanted: Locale): Locale =>
  survey.locales.includes(wanted) ? wanted : (survey.locales[0] ?? wanted);

export function Notice({ title, text, children }: { title: string; text?: string; children?: preact.ComponentChildren }) {
  return (
    <main class="notice">
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {children}
    </main>
  );
}

type SwitchProps = { locales: readonly Locale[]; locale: Locale; label: string; onChoose: (locale: Locale) => void };

function LanguageSwitch({ locales, locale, label, onChoose }: SwitchProps) {
  return (
    <nav class="languages" aria-label={label}>
      {locales.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === locale} onClick={() => onChoose(each)}>
          {LOCALE_NAMES[each]}
        </button>
      ))}
    </nav>
  );
}
