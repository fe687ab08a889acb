import { useState } from "react";
import type { Definition, Standard } from "../../../api/standards.js";
import type { LocalizedText } from "../../../lib/locale.js";

export type Draft = { name: LocalizedText; description: LocalizedText | null; effectiveFrom: string | null; definition: Definition };

const FIELDS = ["name", "description", "effectiveFrom", "definition"] as const;

const draftOf = ({ name, description, effectiveFrom, definition }: Standard): Draft => ({ name, description, effectiveFrom, definition });

/** Only what differs, so that two people who change different things disturb each other least. */
export const changesIn = (draft: Draft, base: Standard): Partial<Draft> =>
  Object.fromEntries(FIELDS.flatMap((field) => (draft[field] === base[field] ? [] : [[field, draft[field]]])));

/** The draft over the version it began with. A newer version is taken over at once, unless there is work to lose. */
export function useDraft(standard: Standard) {
  const [base, setBase] = useState(standard);
  const [draft, setDraft] = useState(() => draftOf(standard));
  const isChanged = FIELDS.some((field) => draft[field] !== base[field]);
  const adopt = (newest: Standard) => {
    setBase(newest);
    setDraft(draftOf(newest));
  };
  if (standard.version > base.version && !isChanged) adopt(standard);
  return { base, draft, setDraft, isChanged, adopt };
}
