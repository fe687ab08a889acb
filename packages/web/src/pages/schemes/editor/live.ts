import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { type Definition, schemeQueries, type WeightDerivation, type WeightsPreview } from "../../../api/schemes.js";
import { useDebounced } from "../../../lib/use-debounced.js";

/** A branch's key as derivations know it; null is the top level. */
export type BranchKey = string | null;

export type Live = {
  schemeId: string;
  /** How the weights of branches come out, as far as they can be worked out now. */
  derivations: ReadonlyMap<BranchKey, WeightDerivation>;
  pending: ReadonlySet<BranchKey>;
  /** What is shown belongs to a tree that was changed meanwhile. */
  isBehind: boolean;
  /** A node's name by its key, in the language on screen. */
  nameOf: (key: string) => string;
};

export const LiveContext = createContext<Live>({
  schemeId: "",
  derivations: new Map(),
  pending: new Set(),
  isBehind: false,
  nameOf: (key) => key,
});
export const useLive = (): Live => useContext(LiveContext);

export type Preview = { data: WeightsPreview | undefined; isCurrent: boolean; error: Error | null };

/** What publishing the tree in the editor would freeze, asked once typing rests; the answer before stays until the next. */
export function usePreview(id: string, definition: Definition, isSendable: boolean): Preview {
  const rested = useDebounced(definition, 400);
  const isRested = rested === definition;
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    ...schemeQueries.weights(id, rested),
    placeholderData: keepPreviousData,
    enabled: isSendable && isRested,
    retry: false,
  });
  return { data, error, isCurrent: isRested && isSendable && !isFetching && !isPlaceholderData && data !== undefined };
}

/** A child's weight as it will count; undefined while its branch waits for being worked out. */
export const countingWeight = (weight: number, derived: WeightDerivation | undefined, key: string, isWritten: boolean) =>
  isWritten ? weight : derived?.weights.find((each) => each.key === key)?.weight;
