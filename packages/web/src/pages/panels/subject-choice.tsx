import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { subjectQueries } from "../../api/subjects.js";
import { useDebounced } from "../../lib/use-debounced.js";
import { Button } from "../../ui/button.js";
import { CheckField, TextField } from "../../ui/field.js";
import { SkeletonRows } from "../../ui/skeleton.js";

const SHOWN = 100;

/** Subjects to tick; what is ticked stays so while the search changes. */
export function SubjectChoice({ chosen, onChange }: { chosen: readonly string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState("");
  const { data } = useQuery(subjectQueries.some({ search: useDebounced(search.trim()) || undefined }, SHOWN));
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const all = () => onChange([...new Set([...chosen, ...(data?.data ?? []).map(({ id }) => id)])]);
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          className="w-64 max-w-full"
          type="search"
          label={t("common.search")}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Button onClick={all}>{t("panels.chooseAll")}</Button>
        <span aria-live="polite" className="pb-2 text-[0.87rem] text-muted">
          {t("panels.chosen", { count: chosen.length })}
        </span>
      </div>
      {!data && <SkeletonRows rows={3} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="grid max-h-72 gap-x-6 gap-y-2 overflow-y-auto py-1 sm:grid-cols-2" aria-label={t("panels.subjects")} tabIndex={0}>
        {data?.data.map(({ id, name, externalId }) => (
          <CheckField key={id} label={name} hint={externalId} checked={chosen.includes(id)} onChange={() => toggle(id)} />
        ))}
      </section>
      {data?.nextCursor && <p className="text-[0.85rem] text-muted">{t("panels.moreSubjects")}</p>}
    </div>
  );
}
