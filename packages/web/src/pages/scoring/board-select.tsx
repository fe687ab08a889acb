import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { BOARDS, type Board } from "../../api/scoring.js";
import { subjectQueries } from "../../api/subjects.js";
import { SelectField } from "../../ui/field.js";

type Props = { board: Board; onChange: (board: Board) => void };

/** Who is ranked against whom; for tags, which of those that subjects carry. */
export function BoardSelect({ board, onChange }: Props) {
  const { t } = useTranslation();
  const keys = useTagKeys(board.tag);
  const first = keys[0];
  const needsTag = board.by === "tag" && board.tag === undefined;
  // A ranking by tag without a tag says nothing: the first one there is comes up by itself.
  useEffect(() => {
    if (needsTag && first !== undefined) onChange({ by: "tag", tag: first });
  }, [needsTag, first, onChange]);
  return (
    <>
      <SelectField
        className="w-52"
        label={t("scoring.board")}
        value={board.by}
        onChange={(event) => {
          const by = BOARDS.find((each) => each === event.target.value) ?? "subject";
          onChange(by === "tag" && first !== undefined ? { by, tag: first } : { by });
        }}
      >
        {BOARDS.map((by) => (
          <option key={by} value={by} disabled={by === "tag" && keys.length === 0}>
            {t(`scoring.boards.${by}`)}
          </option>
        ))}
      </SelectField>
      {board.by === "tag" && (
        <SelectField
          className="w-40"
          label={t("scoring.tag")}
          value={board.tag ?? ""}
          onChange={(event) => onChange({ by: "tag", tag: event.target.value })}
        >
          {keys.map((key) => (
            <option key={key}>{key}</option>
          ))}
        </SelectField>
      )}
    </>
  );
}

/** Keys of the tags that subjects carry, and the one in use. */
function useTagKeys(used: string | undefined): string[] {
  const { data } = useQuery(subjectQueries.some({}, 100));
  const keys = new Set(data?.data.flatMap(({ tags }) => Object.keys(tags)));
  if (used !== undefined) keys.add(used);
  return [...keys].sort();
}
