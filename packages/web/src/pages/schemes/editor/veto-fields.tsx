import { ShieldAlert, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Veto } from "../../../api/schemes.js";
import { IconButton } from "../../../ui/button.js";
import { SelectField, TextField } from "../../../ui/field.js";
import { Notices, useProblem } from "./notices.js";

export const FIRST_VETO: Veto = { below: 60, cap: 59, of: "total" };

const WHEN_MISSING = ["ignore", "apply", "withhold"] as const;

type Props = {
  veto: Veto;
  /** The name of the node whose score is watched. */
  name: string;
  /** The veto's path as the API writes it. */
  path: string;
  onChange: (veto: Veto | undefined) => void;
};

/** A gate on a node: below which score it shuts, what it caps, and what it does while the node has no score. */
export function VetoFields({ veto, name, path, onChange }: Props) {
  const { t } = useTranslation();
  const problemAt = useProblem();
  return (
    <section aria-label={t("schemes.veto.of", { name })} className="mt-2.5 rounded-md border border-warn/30 bg-warn-soft/50 px-3 py-2">
      <div className="flex items-start justify-between gap-2">
        <p className="flex items-start gap-2 pt-1.5 text-[0.9rem]">
          <ShieldAlert aria-hidden className="mt-0.5 size-4 flex-none text-warn" />
          <span>{t(`schemes.veto.says.${veto.of}`, { below: veto.below, cap: veto.cap })}</span>
        </p>
        <IconButton label={`${t("schemes.veto.remove")}: ${name}`} icon={X} onClick={() => onChange(undefined)} />
      </div>
      <div className="mt-1 grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <ScoreField
          label={t("schemes.veto.below")}
          value={veto.below}
          error={problemAt(`${path}.below`)}
          onChange={(below) => onChange({ ...veto, below })}
        />
        <ScoreField label={t("schemes.veto.cap")} value={veto.cap} error={undefined} onChange={(cap) => onChange({ ...veto, cap })} />
        <SelectField
          label={t("schemes.veto.caps")}
          value={veto.of}
          onChange={(event) => onChange({ ...veto, of: event.target.value === "parent" ? "parent" : "total" })}
        >
          <option value="total">{t("schemes.veto.total")}</option>
          <option value="parent">{t("schemes.veto.parent")}</option>
        </SelectField>
        <WhenMissing veto={veto} error={problemAt(`${path}.whenMissing`)} onChange={onChange} />
      </div>
      <Notices warningsOnly under={[path]} className="mt-2" />
    </section>
  );
}

function WhenMissing({ veto, error, onChange }: Pick<Props, "veto" | "onChange"> & { error: string | undefined }) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={t("schemes.veto.whenMissing")}
      error={error}
      value={veto.whenMissing ?? ""}
      onChange={(event) => {
        const whenMissing = WHEN_MISSING.find((each) => each === event.target.value);
        if (whenMissing) onChange({ ...veto, whenMissing });
      }}
    >
      <option value="" disabled>
        {t("schemes.veto.choose")}
      </option>
      {WHEN_MISSING.map((each) => (
        <option key={each} value={each}>
          {t(`schemes.veto.missing.${each}`)}
        </option>
      ))}
    </SelectField>
  );
}

type ScoreFieldProps = { label: string; value: number; error: string | undefined; onChange: (value: number) => void };

function ScoreField({ label, value, error, onChange }: ScoreFieldProps) {
  return (
    <TextField
      label={label}
      type="number"
      min={0}
      max={100}
      step="any"
      value={value}
      error={error}
      onChange={(event) => onChange(Math.min(100, Math.max(0, Number(event.target.value))))}
    />
  );
}
