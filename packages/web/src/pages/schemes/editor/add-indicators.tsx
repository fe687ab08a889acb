import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Indicator } from "../../../api/indicators.js";
import { Dialog, DialogActions } from "../../../ui/dialog.js";
import { IndicatorPicker } from "./indicator-picker.js";

type Props = {
  indicators: readonly Indicator[];
  used: ReadonlySet<string>;
  onAdd: (indicators: Indicator[]) => void;
  onClose: () => void;
};

export function AddIndicatorsDialog({ indicators, used, onAdd, onClose }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("schemes.addIndicator")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAdd(indicators.filter(({ id }) => chosen.includes(id)));
          onClose();
        }}
      >
        <IndicatorPicker indicators={indicators} used={used} chosen={chosen} onChange={setChosen} />
        <DialogActions onCancel={onClose} submit={t("common.add")} busy={false} />
      </form>
    </Dialog>
  );
}
