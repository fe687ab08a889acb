import { useTranslation } from "react-i18next";
import type { Definition, WeightDerivation } from "../../../api/schemes.js";
import { useFormat, useLocale } from "../../../app/session-context.js";
import { type LocalizedText, textIn } from "../../../lib/locale.js";
import { NoticeList } from "../editor/notices.js";
import { nodesOf } from "../editor/tree.js";
import { DerivationFacts } from "../editor/weighting/derivation-facts.js";

/** A tree and its indicators, from which keys get their names. */
export type Named = { definition: object; indicators: readonly { id: string; name: LocalizedText }[] };

type Props = { derivations: readonly WeightDerivation[]; names: Named };

/** Where weights came from that were worked out, branch by branch. */
export function Derivations({ derivations, names }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useNames(names);
  return (
    <section aria-label={t("schemes.derivations")}>
      <h3 className="text-[0.93rem] font-semibold">{t("schemes.derivations")}</h3>
      <ul className="mt-1.5 space-y-2.5">
        {derivations.map((derivation) => (
          <li key={derivation.branch ?? ""} className="border-s-2 border-line ps-3 text-[0.9rem]">
            <p className="font-medium">
              {derivation.branch === null ? t("schemes.wholeScheme") : nameOf(derivation.branch)}
              <span className="font-normal text-muted"> · {t(`schemes.weighting.sources.${derivation.method}`)}</span>
            </p>
            <p className="tabular-nums">
              {derivation.weights.map(({ key, weight }) => `${nameOf(key)} ${format.percent(weight)}`).join(" · ")}
            </p>
            <DerivationFacts derivation={derivation} />
            <NoticeList problems={[]} warnings={derivation.warnings} className="mt-1" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function useNames({ definition, indicators }: Named): (key: string) => string {
  const locale = useLocale();
  const byId = new Map(indicators.map(({ id, name }) => [id, name]));
  const names = new Map(
    nodesOf(definition as Definition).map(({ node }) => {
      const name = node.type === "dimension" ? node.name : byId.get(node.indicatorId);
      return [node.key, textIn(name, locale) || node.key];
    }),
  );
  return (key) => names.get(key) ?? key;
}
