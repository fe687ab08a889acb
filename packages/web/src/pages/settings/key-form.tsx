import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { createKey, keysQuery } from "../../api/settings.js";
import { useSession } from "../../app/session-context.js";
import { placeProblems } from "../../lib/form-problems.js";
import { Button } from "../../ui/button.js";
import { CopyButton } from "../../ui/copy-button.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { SelectField, TextField } from "../../ui/field.js";
import { ProblemNotice } from "../../ui/problem.js";

type Values = { name: string; mode: "live" | "test"; scopes: string[]; expiresOn: string };

/** Creates an API key; hands its secret over once. */
export function KeyDialog({ onClose, onCreated }: { onClose: () => void; onCreated: (secret: string) => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const form = useForm<Values>({ defaultValues: { name: "", mode: "live", scopes: [], expiresOn: "" } });
  const create = useMutation({
    mutationFn: ({ name, mode, scopes, expiresOn }: Values) =>
      createKey({
        name,
        mode,
        scopes: scopes as Parameters<typeof createKey>[0]["scopes"],
        requestsPerMinute: 60_000,
        ...(expiresOn ? { expiresAt: new Date(`${expiresOn}T23:59:59Z`).toISOString() } : {}),
      }),
    onError: (error) => void placeProblems(error, ["name", "scopes"], form.setError),
    onSuccess: async ({ key }) => {
      await queryClient.invalidateQueries({ queryKey: keysQuery.queryKey });
      onCreated(key);
      onClose();
    },
  });
  const { errors } = form.formState;
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title={t("settings.keys.create")}>
      <form noValidate className="space-y-4" onSubmit={(event) => void form.handleSubmit((values) => create.mutate(values))(event)}>
        <TextField
          label={t("common.name")}
          maxLength={100}
          error={errors.name?.message}
          {...form.register("name", { required: t("common.required") })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField label={t("settings.keys.mode")} {...form.register("mode")}>
            <option value="live">{t("settings.keys.modes.live")}</option>
            <option value="test">{t("settings.keys.modes.test")}</option>
          </SelectField>
          <TextField
            type="date"
            label={t("settings.keys.expires")}
            hint={t("settings.keys.expiresHint")}
            optional
            {...form.register("expiresOn")}
          />
        </div>
        <Controller
          control={form.control}
          name="scopes"
          rules={{ validate: (scopes) => scopes.length > 0 || t("settings.keys.scopesNeeded") }}
          render={({ field }) => <ScopePicker value={field.value} onChange={field.onChange} error={errors.scopes?.message} />}
        />
        {create.error && <ProblemNotice error={create.error} />}
        <DialogActions onCancel={onClose} submit={t("common.create")} busy={create.isPending} />
      </form>
    </Dialog>
  );
}

/** Read and write for every resource that the signed-in member may grant. */
function ScopePicker({ value, onChange, error }: { value: string[]; onChange: (scopes: string[]) => void; error: string | undefined }) {
  const { t } = useTranslation();
  const { scopes } = useSession();
  const resources = [...new Set(scopes.map((scope) => scope.slice(0, scope.lastIndexOf("."))))];
  const toggle = (scope: string) => onChange(value.includes(scope) ? value.filter((each) => each !== scope) : [...value, scope]);
  return (
    <fieldset>
      <legend className="text-[0.87rem] font-medium">{t("settings.keys.scopes")}</legend>
      <p className="mb-2 text-[0.82rem] text-muted">{t("settings.keys.scopesHint")}</p>
      <div className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {resources.map((resource) => (
          <div key={resource} className="flex items-center justify-between gap-3 border-b border-line/60 py-1">
            <code className="min-w-0 text-[0.85rem] break-all">{resource}</code>
            <span className="flex gap-4">
              {(["read", "write"] as const).map((right) => (
                <label key={right} className="flex min-h-8 items-center gap-1.5 text-[0.87rem]">
                  <input
                    type="checkbox"
                    className="size-4 accent-(--accent)"
                    aria-label={`${resource}: ${t(`settings.keys.${right}`)}`}
                    checked={value.includes(`${resource}.${right}`)}
                    onChange={() => toggle(`${resource}.${right}`)}
                  />
                  {t(`settings.keys.${right}`)}
                </label>
              ))}
            </span>
          </div>
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-1 text-[0.82rem] text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}

export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("settings.keys.secretTitle")}
      description={t("settings.keys.secretLead")}
    >
      <div className="flex flex-wrap items-center gap-3 rounded-md border border-line bg-sunken p-3">
        <code className="min-w-0 flex-1 break-all select-all">{secret}</code>
        <CopyButton text={secret} />
      </div>
      <div className="mt-5 flex justify-end">
        <Button tone="primary" onClick={onClose}>
          {t("settings.keys.done")}
        </Button>
      </div>
    </Dialog>
  );
}
