import { useQuery } from "@tanstack/react-query";
import { type SchemeDiff, schemeQueries } from "../../../api/schemes.js";
import { filledDiff } from "./filled-diff.js";

type Answer = { data: SchemeDiff | undefined; error: Error | null; refetch: () => void };

/** What differs between two versions, with the working copy's weights as they would come out now. */
export function useDiff(id: string, from: number, to: number | "draft"): Answer {
  // The working copy and the indicators it uses may have changed since it was asked last.
  const { data, error, refetch } = useQuery({ ...schemeQueries.diff(id, from, to), ...(to === "draft" ? { staleTime: 0 } : {}) });
  const isOpen =
    to === "draft" && data?.nodes.some(({ status, effectiveWeight }) => status !== "removed" && effectiveWeight.after === null);
  const { data: preview } = useQuery({ ...schemeQueries.weights(id), staleTime: 0, enabled: isOpen === true });
  return { data: data && isOpen && preview ? filledDiff(data, preview) : data, error, refetch: () => void refetch() };
}
