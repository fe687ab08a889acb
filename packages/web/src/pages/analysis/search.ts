import { useNavigate, useSearch } from "@tanstack/react-router";

/** What is chosen on this page lives in the address, so that it can be linked and survives a reload. */
export type AnalysisSearch = {
  tab?: string | undefined;
  of?: string | undefined;
  subject?: string | undefined;
  grain?: string | undefined;
  survey?: string | undefined;
  outcome?: string | undefined;
  period?: string | undefined;
  by?: string | undefined;
};

export function useAnalysisSearch(): { search: AnalysisSearch; show: (change: AnalysisSearch) => void } {
  const navigate = useNavigate();
  const given = useSearch({ strict: false }) as AnalysisSearch;
  // Ids of anything else would only be refused.
  const search = { ...given, subject: given.subject?.startsWith("sub_") ? given.subject : undefined };
  const show = (change: AnalysisSearch) =>
    void navigate({ to: "/analysis", search: { ...search, ...change } as never, replace: true, resetScroll: false });
  return { search, show };
}
