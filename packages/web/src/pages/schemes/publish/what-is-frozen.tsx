import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { indicatorQueries } from "../../../api/indicators.js";
import { type Scheme, schemeQueries } from "../../../api/schemes.js";
import { ProblemNotice } from "../../../ui/problem.js";
import { SkeletonRows } from "../../../ui/skeleton.js";
import { NoticeList } from "../editor/notices.js";
import { Derivations } from "../versions/derivations.js";

/** Weights that are worked out now and never again, and what deserves a look before that. */
export function WhatIsFrozen({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({ ...schemeQueries.weights(scheme.id), staleTime: 0 });
  const { data: indicators = [] } = useQuery(indicatorQueries.every);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={2} />;
  const sources = scheme.warnings.filter(({ path }) => path.startsWith("indicators."));
  const told = new Set(data.derivations.flatMap((each) => each.warnings.map(({ path, code }) => `${path} ${code}`)));
  // Those about weights are told where the weights are.
  const warnings = [...data.warnings.filter(({ path, code }) => !told.has(`${path} ${code}`)), ...sources];
  return (
    <>
      {data.derivations.length > 0 && <Derivations derivations={data.derivations} names={{ definition: data.definition, indicators }} />}
      {(warnings.length > 0 || data.problems.length > 0) && (
        <section aria-label={t("schemes.beforePublishing")}>
          <h3 className="mb-1.5 text-[0.93rem] font-semibold">{t("schemes.beforePublishing")}</h3>
          <NoticeList problems={data.problems} warnings={warnings} />
        </section>
      )}
    </>
  );
}
