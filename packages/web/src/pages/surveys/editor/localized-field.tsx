import { type Locale, type LocalizedText, textIn } from "../../../lib/locale.js";
import { ownText } from "../../../lib/localized.js";
import { type FieldProps, TextArea, TextField } from "../../../ui/field.js";

type Props = FieldProps & { text: LocalizedText | undefined; locale: Locale; onChange: (value: string) => void; long?: boolean };

/** One language of a text; where it has none, what the respondent would see instead shows through. */
export function LocalizedField({ text, locale, onChange, long, ...field }: Props) {
  const props = {
    ...field,
    lang: locale,
    value: ownText(text, locale),
    placeholder: textIn(text, locale),
    maxLength: 2000,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return long ? <TextArea rows={2} {...props} /> : <TextField {...props} />;
}
