import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError } from "@touchstone/sdk";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Agency, changeAgency, createAgency, ratingQueries } from "../../api/ratings.js";
import type { LocalizedText } from "../../lib/locale.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { CheckField, TextField } from "../../ui/field.js";
import { NameFields } from "../../ui/name-fields.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";

type Values = { key: string; name: LocalizedText | undefined; low: string; high: string; url: string; published: boolean };

const valuesOf = (agency: Agency | undefined): Values => ({
  key: agency?.key ?? "",
  name: agency?.name,
  low: String(agency?.scale.low ?? 1),
  high: String(agency?.scale.high ?? 5),
  url: agency?.url ?? "",
  published: agency?.published ?? true,
});

/** Defines an agency, or changes what may change of one. */
export function AgencyDialog({ agency, onClose }: { agency?: Agency; onClose: () => void }) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => valuesOf(agency));
  const [tried, setTried] = useState(false);
  const save = useSave(agency, onClose);
  const errors = useErrors(values);
  const change = (part: Partial<Values>) => setValues({ ...values, ...part });
  const shown = (field: keyof typeof errors) => (tried ? errors[field] : undefined);
  return (
    <Dialog wide open onOpenChange={(open) => !open && onClose()} title={agency ? t("ratings.agency") : t("ratings.newAgency")}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (Object.values(errors).every((error) => error === undefined)) save.mutate(values);
        }}
      >
        <NameFields label={t("common.name")} text={values.name} onChange={(name) => change({ name })} error={shown("name")} />
        {!agency && (
          <div className="grid gap-4 sm:grid-cols-[1fr_8rem_8rem]">
            <TextField
              label={t("ratings.key")}
              hint={t("ratings.keyHint")}
              maxLength={64}
              spellCheck={false}
              value={values.key}
              error={shown("key")}
              onChange={(event) => change({ key: event.target.value })}
            />
            <TextField
              label={t("ratings.scaleLow")}
              type="number"
              step="any"
              value={values.low}
              onChange={(event) => change({ low: event.target.value })}
            />
            <TextField
              label={t("ratings.scaleHigh")}
              type="number"
              step="any"
              value={values.high}
              error={shown("high")}
              onChange={(event) => change({ high: event.target.value })}
            />
          </div>
        )}
        <TextField
          label={t("ratings.url")}
          hint={t("ratings.urlHint")}
          optional
          inputMode="url"
          maxLength={1000}
          placeholder="https://"
          value={values.url}
          error={shown("url")}
          onChange={(event) => change({ url: event.target.value })}
        />
        <CheckField
          label={t("ratings.publishedAgency")}
          checked={values.published}
          onChange={(event) => change({ published: event.target.checked })}
        />
        {save.error && <ProblemNotice error={save.error} />}
        <DialogActions onCancel={onClose} submit={t("common.save")} busy={save.isPending} />
      </form>
    </Dialog>
  );
}

function useErrors({ key, name, low, high, url }: Values) {
  const { t } = useTranslation();
  const isScale = low !== "" && high !== "" && Number(low) < Number(high);
  return {
    name: name === undefined ? t("indicators.nameNeeded") : undefined,
    key: /^[a-z][a-zA-Z0-9_-]{0,63}$/.test(key) ? undefined : t("ratings.keyInvalid"),
    high: isScale ? undefined : t("ratings.scaleOrder"),
    url: url === "" || url.startsWith("https://") ? undefined : t("ratings.httpsOnly"),
  };
}

function useSave(agency: Agency | undefined, onClose: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, name = "", low, high, url, published }: Values) => {
      const common = { name, url: url === "" ? null : url, published };
      return agency ? changeAgency(agency, common) : createAgency({ ...common, key, scale: { low: Number(low), high: Number(high) } });
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.status === 412) await queryClient.invalidateQueries({ queryKey: ratingQueries.all });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ratingQueries.all });
      toast(t("ratings.agencySaved"));
      onClose();
    },
  });
}
