import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../../api/session.js";
import { changeTenant, type Tenant, tenantQuery } from "../../api/settings.js";
import { useMay } from "../../app/session-context.js";
import { placeProblems } from "../../lib/form-problems.js";
import { LOCALE_NAMES, LOCALES } from "../../lib/locale.js";
import { Button } from "../../ui/button.js";
import { SelectField, TextField } from "../../ui/field.js";
import { Card } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { SkeletonBlock } from "../../ui/skeleton.js";
import { useToast } from "../../ui/toast.js";

export function TenantTab() {
  const { data, error } = useQuery(tenantQuery);
  if (error) return <ProblemNotice error={error} />;
  return data ? <TenantForm key={data.version} tenant={data} /> : <SkeletonBlock />;
}

type Values = Pick<Tenant, "name" | "locale" | "minimumSample">;

function TenantForm({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const mayWrite = useMay()("tenant.write");
  const queryClient = useQueryClient();
  const toast = useToast();
  const { name, locale, minimumSample } = tenant;
  const form = useForm<Values>({ defaultValues: { name, locale, minimumSample } });
  const save = useMutation({
    mutationFn: (values: Values) => changeTenant(tenant.version, values),
    onError: (error) => void placeProblems(error, ["name", "locale", "minimumSample"], form.setError),
    onSuccess: async (changed) => {
      queryClient.setQueryData(tenantQuery.queryKey, changed);
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      toast(t("settings.tenant.saved"));
    },
  });
  const { errors, isDirty } = form.formState;
  return (
    <Card className="max-w-2xl p-5">
      <form noValidate className="space-y-4" onSubmit={(event) => void form.handleSubmit((values) => save.mutate(values))(event)}>
        <TextField
          label={t("settings.tenant.name")}
          disabled={!mayWrite}
          error={errors.name?.message}
          {...form.register("name", { required: t("common.required") })}
        />
        <TextField
          label={t("settings.tenant.timeZone")}
          hint={t("settings.tenant.timeZoneHint")}
          value={tenant.timeZone}
          readOnly
          disabled
        />
        <SelectField label={t("settings.tenant.locale")} disabled={!mayWrite} {...form.register("locale")}>
          {LOCALES.map((each) => (
            <option key={each} value={each}>
              {LOCALE_NAMES[each]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("settings.tenant.minimumSample")}
          hint={t("settings.tenant.minimumSampleHint")}
          type="number"
          min={1}
          max={1000}
          disabled={!mayWrite}
          error={errors.minimumSample?.message}
          {...form.register("minimumSample", { valueAsNumber: true, required: t("common.required") })}
        />
        {save.error && <ProblemNotice error={save.error} />}
        {mayWrite ? (
          <Button type="submit" tone="primary" busy={save.isPending} disabled={!isDirty}>
            {t("common.save")}
          </Button>
        ) : (
          <p className="text-[0.9rem] text-muted">{t("common.notPermitted")}</p>
        )}
      </form>
    </Card>
  );
}
