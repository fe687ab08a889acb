import { useTranslation } from "react-i18next";
import type { ComparedMethod, ComparedSubject } from "../../../api/scheme-trials.js";
import { useFormat } from "../../../app/session-context.js";
import { Panel } from "../../../ui/page.js";

type Props = { rows: readonly ComparedSubject[]; total: number; methods: readonly ComparedMethod[] };

/** Every subject's rank by every method; the further from the scheme's, the stronger the tint. */
export function RanksTable({ rows, total, methods }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const hint = rows.length < total ? t("schemes.trial.someShown", { shown: rows.length, count: total }) : t("schemes.trial.ranksHint");
  return (
    <Panel title={t("schemes.trial.ranks")} hint={hint}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={t("schemes.trial.ranks")} className="-mx-5 -mb-5 max-h-[34rem] overflow-auto">
        <table className="w-full border-collapse text-[0.87rem] tabular-nums">
          <thead>
            <tr className="border-b border-line text-[0.8rem] text-muted">
              <th scope="col" className="sticky left-0 bg-surface py-2 ps-5 pe-3 text-start font-medium">
                {t("scoring.subject")}
              </th>
              <th scope="col" className="px-2 py-2 text-end font-semibold whitespace-nowrap text-ink">
                {t("schemes.trial.scheme")}
              </th>
              {methods.map(({ method }) => (
                <th
                  key={method}
                  scope="col"
                  title={t(`schemes.trial.methods.${method}`)}
                  className="px-2 py-2 text-end font-medium whitespace-nowrap"
                >
                  {t(`schemes.trial.methodsShort.${method}`)}
                </th>
              ))}
              <th scope="col" className="py-2 ps-2 pe-5 text-end font-medium whitespace-nowrap">
                {t("schemes.trial.spread")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ subjectId, subjectName, rank, ranks, spread }) => (
              <tr key={subjectId} className="border-b border-line/60 last:border-0">
                <th
                  scope="row"
                  className="sticky left-0 max-w-48 min-w-28 bg-surface sm:min-w-40 py-1.5 ps-5 pe-3 text-start font-normal break-words"
                >
                  {subjectName}
                </th>
                <td className="px-2 py-1.5 text-end font-semibold">{format.integer(rank)}</td>
                {methods.map(({ method }) => (
                  <RankCell key={method} rank={ranks[method]} scheme={rank} among={total} />
                ))}
                <td className="py-1.5 ps-2 pe-5 text-end text-muted">{format.integer(spread)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

function RankCell({ rank, scheme, among }: { rank: number | undefined; scheme: number; among: number }) {
  const format = useFormat();
  if (rank === undefined) return <td className="px-2 py-1.5 text-end text-muted">–</td>;
  const strength = Math.min(1, Math.abs(rank - scheme) / Math.max(3, among / 4));
  const colour = rank < scheme ? "var(--series-1)" : "var(--series-2)";
  const tint =
    rank === scheme ? undefined : { backgroundColor: `color-mix(in srgb, ${colour} ${Math.round(8 + strength * 27)}%, transparent)` };
  return (
    <td className="px-2 py-1.5 text-end" style={tint}>
      {format.integer(rank)}
    </td>
  );
}
