import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { addMember, changeMember, type Member, membersQuery } from "../../api/settings.js";
import { useLocale } from "../../app/session-context.js";
import { placeProblems } from "../../lib/form-problems.js";
import { LOCALE_NAMES, LOCALES } from "../../lib/locale.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { SelectField, TextField } from "../../ui/field.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";

const ROLES = ["owner", "admin", "analyst", "agent", "viewer", "auditor"] as const satisfies readonly Member["role"][];

type Values = Pick<Member, "name" | "email" | "role" | "locale">;

/** Adds a member, or changes one. */
export function MemberDialog({ member, onClose }: { member?: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const toast = useToast();
  const form = useForm<Values>({ defaultValues: member ?? { name: "", email: "", role: "viewer", locale } });
  const save = useMutation({
    mutationFn: ({ name, email, role, locale }: Values) =>
      member ? changeMember(member, { name, role, locale }) : addMember({ name, email, role, locale }),
    onError: (error) => void placeProblems(error, ["name", "email", "role", "locale"], form.setError),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: membersQuery.queryKey });
      toast(member ? t("settings.members.changed") : t("settings.members.added"));
      onClose();
    },
  });
  const { errors } = form.formState;
  const role = form.watch("role");
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={member?.name ?? t("settings.members.add")}>
      <form noValidate className="space-y-4" onSubmit={(event) => void form.handleSubmit((values) => save.mutate(values))(event)}>
        <TextField
          label={t("common.name")}
          maxLength={100}
          error={errors.name?.message}
          {...form.register("name", { required: t("common.required") })}
        />
        <TextField
          label={t("settings.members.email")}
          type="email"
          disabled={member !== undefined}
          error={errors.email?.message}
          {...form.register(
            "email",
            member ? {} : { required: t("common.required"), pattern: { value: /^\S+@\S+\.\S+$/, message: t("signIn.emailInvalid") } },
          )}
        />
        <SelectField
          label={t("settings.members.role")}
          hint={t(`settings.members.roleHints.${role}`)}
          error={errors.role?.message}
          {...form.register("role")}
        >
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {t(`settings.members.roles.${each}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("settings.members.locale")} {...form.register("locale")}>
          {LOCALES.map((each) => (
            <option key={each} value={each}>
              {LOCALE_NAMES[each]}
            </option>
          ))}
        </SelectField>
        {save.error && <ProblemNotice error={save.error} />}
        <DialogActions onCancel={onClose} submit={member ? t("common.save") : t("common.add")} busy={save.isPending} />
      </form>
    </Dialog>
  );
}
