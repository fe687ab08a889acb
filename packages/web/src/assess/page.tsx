/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import { LOCALE_NAMES, LOCALES, type Locale, nearestLocale, textIn } from "../lib/locale.js";
import { Notice } from "../survey/page.js";
import { type Loaded, loadPage, type Page, type Subject } from "./api.js";
import { SubjectForm } from "./subject.js";
import { SubjectList } from "./subject-list.js";
import { TEXTS } from "./texts.js";

/** An assessor's own page in every state it can be in; the subject shown stands after the # of the address. */
export function AssessPage({ token }: { token: string }) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [chosen, setChosen] = useState<Locale>();
  const shownId = useHash();
  const page = loaded?.state === "open" ? loaded.page : undefined;
  const locale = chosen ?? page?.assessor.locale ?? nearestLocale(navigator.languages);
  const load = () => void loadPage(token).then(setLoaded);
  useEffect(load, [token]);
  useEffect(() => {
    document.documentElement.lang = locale;
    if (page) document.title = textIn(page.panel.name, locale);
  }, [page, locale]);
  if (!loaded || !page)
    return !loaded || loaded.state === "open" ? (
      <Notice title={TEXTS[locale].loading} />
    ) : (
      <EndedNotice loaded={loaded} locale={locale} onRetry={load} />
    );
  const index = page.subjects.findIndex(({ id }) => id === shownId);
  const subject = page.subjects[index];
  const change = (changed: Subject) =>
    setLoaded({ state: "open", page: { ...page, subjects: page.subjects.map((each) => (each.id === changed.id ? changed : each)) } });
  const shared = { token, page, locale, texts: TEXTS[locale], onReload: load };
  return (
    <main>
      <LanguageSwitch locale={locale} label={TEXTS[locale].language} onChoose={setChosen} />
      {subject ? (
        <SubjectForm key={subject.id} {...shared} subject={subject} number={index + 1} onChange={change} />
      ) : (
        <SubjectList {...shared} />
      )}
    </main>
  );
}

export type Shared = { token: string; page: Page; locale: Locale; texts: (typeof TEXTS)[Locale]; onReload: () => void };

function useHash(): string {
  const [hash, setHash] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    const follow = () => {
      setHash(window.location.hash.slice(1));
      window.scrollTo(0, 0);
    };
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return hash;
}

/** An instant in the assessor's language, in the organiser's time zone. */
export const whenOf = (instant: string, locale: Locale, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", ...(timeZone ? { timeZone } : {}) }).format(new Date(instant));

function EndedNotice({ loaded, locale, onRetry }: { loaded: Exclude<Loaded, { state: "open" }>; locale: Locale; onRetry: () => void }) {
  const texts = TEXTS[locale];
  if (loaded.state === "not-open-yet")
    return <Notice title={texts.notOpenTitle} text={loaded.opensAt ? texts.notOpen(whenOf(loaded.opensAt, locale)) : ""} />;
  const { title, text } = texts.ended[loaded.state];
  return (
    <Notice title={title} text={text}>
      {loaded.state === "broken" && (
        <button type="button" class="primary" onClick={onRetry}>
          {texts.retry}
        </button>
      )}
    </Notice>
  );
}

function LanguageSwitch({ locale, label, onChoose }: { locale: Locale; label: string; onChoose: (locale: Locale) => void }) {
  return (
    <nav class="languages" aria-label={label}>
      {LOCALES.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === locale} onClick={() => onChoose(each)}>
          {LOCALE_NAMES[each]}
        </button>
      ))}
    </nav>
  );
}
