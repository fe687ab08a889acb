import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CheckField, TextArea, TextField } from "../../../ui/field.js";
import { Panel } from "../../../ui/page.js";
import { SUBJECT_KINDS } from "../../subjects/kinds.js";
import { type Audience, textOfTags, withKinds, withTags, wordsOf } from "./audience.js";

type Props = { audience: Audience | undefined; onChange: (audience: Audience | undefined) => void };

const isUsual = (kind: string): boolean => SUBJECT_KINDS.some((usual) => usual === kind);

/** Whom the scheme scores: kinds to tick, others to type, tags a line each. Nothing chosen is everybody. */
export function AudienceFields({ audience, onChange }: Props) {
  const { t } = useTranslation();
  const kinds = audience?.kinds ?? [];
  // What is typed stays as it is typed, while the definition holds what it means.
  const [others, setOthers] = useState(() => kinds.filter((kind) => !isUsual(kind)).join(", "));
  const [tags, setTags] = useState(() => textOfTags(audience));
  const setKinds = (usual: readonly string[], typed: string) => onChange(withKinds(audience, [...usual, ...wordsOf(typed)]));
  const usual = kinds.filter(isUsual);
  return (
    <Panel title={t("schemes.audience.title")} hint={t("schemes.audience.hint")}>
      <div className="space-y-4">
        <fieldset>
          <legend className="mb-1 text-[0.87rem] font-medium">{t("schemes.audience.kinds")}</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1.5">
            {SUBJECT_KINDS.map((kind) => (
              <CheckField
                key={kind}
                label={t(`subjects.kinds.${kind}`)}
                checked={kinds.includes(kind)}
                onChange={(event) => setKinds(event.target.checked ? [...usual, kind] : usual.filter((each) => each !== kind), others)}
              />
            ))}
          </div>
        </fieldset>
        <TextField
          label={t("schemes.audience.others")}
          optional
          hint={t("schemes.audience.othersHint")}
          value={others}
          onChange={(event) => {
            setOthers(event.target.value);
            setKinds(usual, event.target.value);
          }}
        />
        <TextArea
          label={t("schemes.audience.tags")}
          optional
          rows={2}
          hint={t("schemes.audience.tagsHint")}
          value={tags}
          onChange={(event) => {
            setTags(event.target.value);
            onChange(withTags(audience, event.target.value));
          }}
        />
      </div>
    </Panel>
  );
}
