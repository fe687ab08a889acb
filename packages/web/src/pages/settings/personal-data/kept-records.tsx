import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { personalDataQueries } from "../../../api/personal-data.js";
import { Button } from "../../../ui/button.js";

/** What an erasure left for somebody to decide about, with the reason. */
export function KeptRecords({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(personalDataQueries.records(id));
  const kept =
    query.data?.pages.flatMap(({ data }) => data).flatMap((record) => (record.why ? [{ ...record, why: record.why }] : [])) ?? [];
  return (
    <div className="space-y-2">
      <h3 className="font-medium">{t("personalData.keptTitle")}</h3>
      <ul className="space-y-1">
        {kept.map(({ kind, id: recordId, why }) => (
          <li key={`${kind}${recordId}`}>
            {t(`personalData.kinds.${kind}`)} <code className="text-[0.82rem] break-all text-muted">{recordId}</code>:{" "}
            {t(`personalData.why.${why}`)}
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button tone="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("common.more")}
        </Button>
      )}
    </div>
  );
}
