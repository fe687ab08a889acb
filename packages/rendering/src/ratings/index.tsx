/** @jsxImportSource hono/jsx */
import { type Locale, textIn } from "@touchstone/core/locale";
import type { PublicRatings } from "@touchstone/core/rating";
import { raw } from "hono/html";
import { periodFormat } from "../format/period.js";
import { plain, webAddress } from "../plain.js";
import { fontStack } from "../theme.js";
import { contentSecurityPolicy } from "../web/index.js";
import { sheet } from "../web/sheet.js";
import { WORDS } from "./words.js";

export type RatingsPageOptions = {
  locale: Locale;
  /** Addresses of this page in every language. */
  languages: { locale: Locale; href: string }[];
  nextHref: string | null;
};

type Agency = PublicRatings["agencies"][number];
type Rating = PublicRatings["ratings"][number];

/** Renders published ratings as one self-contained page: a row for each subject, a column for each agency, no script. */
export function renderRatingsPage(ratings: PublicRatings, options: RatingsPageOptions): string {
  const title = ratings.title === null ? WORDS[options.locale].title : plain(textIn(ratings.title, options.locale));
  return `<!doctype html>${<Page ratings={ratings} title={title} {...options} />}`;
}

type PageProps = RatingsPageOptions & { ratings: PublicRatings; title: string };

const Page = ({ ratings, title, locale, languages, nextHref }: PageProps) => (
  <html lang={locale}>
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title}: ${plain(ratings.publisher)}`}</title>
      <style>{raw(`${sheet(fontStack[locale])}${OWN_STYLE}`)}</style>
    </head>
    <body>
      <header>
        <div class="frame">
          <p>{plain(ratings.publisher)}</p>
          <h1>{title}</h1>
        </div>
      </header>
      <main>
        <div class="frame">
          {ratings.note === null ? null : <p class="lead">{plain(textIn(ratings.note, locale))}</p>}
          <Languages locale={locale} languages={languages} />
          <section aria-labelledby="ratings">
            <h2 id="ratings">{WORDS[locale].caption}</h2>
            {ratings.ratings.length === 0 ? <p>{WORDS[locale].empty}</p> : <Table ratings={ratings} locale={locale} />}
            {nextHref === null ? null : (
              <p class="next">
                <a href={nextHref} rel="next">
                  {WORDS[locale].next}
                </a>
              </p>
            )}
          </section>
        </div>
      </main>
      <footer>
        <div class="frame">
          <p>{WORDS[locale].about}</p>
        </div>
      </footer>
    </body>
  </html>
);

const OWN_STYLE = `
.scroll table{margin-top:8px}
.rated{font-size:19px;font-weight:700}
.whole,td small a{white-space:nowrap}
thead small{display:block;font-weight:400}
nav [aria-current]{font-weight:700}
.next{margin-top:20px}
`;

const Languages = ({ locale, languages }: Pick<PageProps, "locale" | "languages">) => (
  <nav aria-label={WORDS[locale].languages}>
    <ul>
      {languages.map(({ locale: other, href }) => (
        <li lang={other}>
          {other === locale ? <span aria-current="true">{WORDS[other].language}</span> : <a href={href}>{WORDS[other].language}</a>}
        </li>
      ))}
    </ul>
  </nav>
);

const Table = ({ ratings, locale }: { ratings: PublicRatings; locale: Locale }) => {
  const columns = ratings.agencies.filter(({ key }) => ratings.ratings.some(({ agency }) => agency === key));
  return (
    <div class="scroll" tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="name">
              {WORDS[locale].subject}
            </th>
            {columns.map((agency) => (
              <th scope="col">
                <AgencyName agency={agency} locale={locale} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(ratings.ratings).map((row) => (
            <tr>
              <th scope="row" class="name">
                {plain(row[0]?.subject ?? "")}
              </th>
              {columns.map(({ key }) => (
                <RatingCell rating={row.find(({ agency }) => agency === key)} locale={locale} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** The ratings come sorted by name; those of one subject stand together. Two subjects of one name share no row. */
function rowsOf(ratings: Rating[]): Rating[][] {
  const rows: Rating[][] = [];
  for (const rating of ratings) {
    const row = rows.at(-1);
    if (row?.[0]?.subject === rating.subject && !row.some(({ agency }) => agency === rating.agency)) row.push(rating);
    else rows.push([rating]);
  }
  return rows;
}

const AgencyName = ({ agency, locale }: { agency: Agency; locale: Locale }) => {
  const name = plain(textIn(agency.name, locale));
  const href = webAddress(agency.url);
  const number = numberIn(locale);
  return (
    <>
      {href === null ? (
        name
      ) : (
        <a href={href} rel="nofollow noopener noreferrer">
          {name}
        </a>
      )}
      <small>{WORDS[locale].scale(number(agency.scale.low), number(agency.scale.high))}</small>
    </>
  );
};

const RatingCell = ({ rating, locale }: { rating: Rating | undefined; locale: Locale }) => {
  if (!rating) return <td class="muted">{WORDS[locale].none}</td>;
  const number = numberIn(locale);
  const href = webAddress(rating.sourceUrl);
  return (
    <td>
      <span class="rated">{number(rating.value)}</span>
      <small class="whole">{periodFormat(locale).day(rating.date)}</small>
      {rating.sampleSize === null ? null : <small class="whole">{WORDS[locale].sample(number(rating.sampleSize))}</small>}
      {rating.note === null ? null : <small>{plain(rating.note)}</small>}
      {href === null ? null : (
        <small>
          <a href={href} rel="nofollow noopener noreferrer">
            {WORDS[locale].source}
          </a>
        </small>
      )}
    </td>
  );
};

function numberIn(locale: Locale): (value: number) => string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  return (value) => format.format(value).replace(/^-/, "−");
}
