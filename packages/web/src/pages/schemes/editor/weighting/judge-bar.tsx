import { UserPlus, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button, IconButton } from "../../../../ui/button.js";
import { TextField } from "../../../../ui/field.js";
import { type Ahp, evenMatrix, MAX_JUDGES } from "../judgements.js";

type Props = { ahp: Ahp; chosen: number; onChoose: (index: number) => void; onChange: (ahp: Ahp) => void };

/** Who judges: one or several, each with their own judgements. */
export function JudgeBar({ ahp, chosen, onChoose, onChange }: Props) {
  const { t } = useTranslation();
  const { judges } = ahp;
  const judge = judges[chosen];
  const nameOf = (index: number) => judges[index]?.name || t("schemes.ahp.judge", { number: index + 1 });
  const add = () => {
    onChange({ ...ahp, judges: [...judges, { name: "", matrix: evenMatrix(judges[0]?.matrix.length ?? 2) }] });
    onChoose(judges.length);
  };
  const remove = () => {
    onChange({ ...ahp, judges: judges.toSpliced(chosen, 1) });
    onChoose(Math.max(0, chosen - 1));
  };
  return (
    <div className="space-y-3">
      <fieldset aria-label={t("schemes.ahp.judges")} className="flex min-w-0 flex-wrap items-center gap-1.5">
        {judges.map((_, index) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: judges have no names until they are given one
            key={index}
            type="button"
            aria-pressed={index === chosen}
            className="min-h-9 rounded-full border border-edge/60 px-3.5 text-[0.9rem] pointer-coarse:min-h-11 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-ink"
            onClick={() => onChoose(index)}
          >
            {nameOf(index)}
          </button>
        ))}
        <Button tone="quiet" icon={UserPlus} disabled={judges.length >= MAX_JUDGES} onClick={add}>
          {t("schemes.ahp.addJudge")}
        </Button>
      </fieldset>
      {judge && (
        <div className="flex items-end gap-2">
          <TextField
            className="w-64 max-w-full"
            label={t("schemes.ahp.judgeName")}
            optional
            maxLength={80}
            placeholder={t("schemes.ahp.judge", { number: chosen + 1 })}
            value={judge.name}
            onChange={(event) => onChange({ ...ahp, judges: judges.with(chosen, { ...judge, name: event.target.value }) })}
          />
          {judges.length > 1 && <IconButton label={`${t("schemes.ahp.removeJudge")}: ${nameOf(chosen)}`} icon={X} onClick={remove} />}
        </div>
      )}
    </div>
  );
}
