import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../../ui/field.js";

const percentOf = (weight: number): string => String(Number((weight * 100).toFixed(4)));

/** What was typed as a share from 0 to 1; undefined for anything that is no percentage. */
function weightIn(typed: string): number | undefined {
  const percent = Number(typed.trim().replace(",", "."));
  return typed.trim() !== "" && percent >= 0 && percent <= 100 ? Math.round(percent * 10_000) / 1_000_000 : undefined;
}

/** A weight among its siblings, typed in percent. */
export function WeightField({ of, weight, onChange }: { of: string; weight: number; onChange: (weight: number) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined && weightIn(typed) === undefined;
  return (
    <span className="flex flex-none items-center gap-1.5">
      <TextField
        className="w-20 [&_input]:text-end [&_input]:tabular-nums"
        label={t("schemes.weightOf", { name: of })}
        labelHidden
        inputMode="decimal"
        maxLength={8}
        aria-invalid={isWrong || undefined}
        value={typed ?? percentOf(weight)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(undefined)}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = weightIn(event.target.value);
          if (next !== undefined) onChange(next);
        }}
      />
      <span aria-hidden className="text-muted">
        %
      </span>
    </span>
  );
}
