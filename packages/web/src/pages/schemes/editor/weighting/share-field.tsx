import { Field } from "../../../../ui/field.js";

type Props = { label: string; words: string; value: number; onChange: (value: number) => void };

/** A share from 0 to 1, slid in steps of five hundredths and said in words. */
export function ShareField({ label, words, value, onChange }: Props) {
  return (
    <Field label={label} hint={words}>
      {({ id, "aria-describedby": described }) => (
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={5}
          value={Math.round(value * 100)}
          aria-describedby={described}
          aria-valuetext={words}
          className="h-9 w-full accent-(--accent)"
          onChange={(event) => onChange(Number(event.target.value) / 100)}
        />
      )}
    </Field>
  );
}
