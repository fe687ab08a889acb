import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Plus, Search, X } from "lucide-react";
import { useFieldArray, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import {
  IDENTIFIER_TYPES,
  type Identifier,
  type PersonalDataRequest,
  personalDataQueries,
  searchPerson,
} from "../../../api/personal-data.js";
import { Button, IconButton } from "../../../ui/button.js";
import { SelectField, TextField } from "../../../ui/field.js";
import { Panel } from "../../../ui/page.js";
import { ProblemNotice } from "../../../ui/problem.js";

const MAX_IDENTIFIERS = 20;
const NOTHING: Identifier = { type: "email", value: "" };

/** Everything that one person is known by; what was typed stays in this form alone. */
export function SearchForm({ onFound }: { onFound: (request: PersonalDataRequest) => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const form = useForm<{ identifiers: Identifier[] }>({ defaultValues: { identifiers: [NOTHING] } });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "identifiers" });
  const search = useMutation({
    mutationFn: searchPerson,
    onSuccess: async (request) => {
      onFound(request);
      await queryClient.invalidateQueries({ queryKey: personalDataQueries.all });
    },
  });
  const problems = form.formState.errors.identifiers;
  return (
    <Panel title={t("personalData.search")}>
      <form
        noValidate
        className="space-y-3"
        onSubmit={(event) => void form.handleSubmit(({ identifiers }) => search.mutate(identifiers))(event)}
      >
        {fields.map((field, index) => (
          <div key={field.id} className="flex items-start gap-2">
            <SelectField
              label={t("personalData.type")}
              labelHidden={index > 0}
              className="w-36 flex-none sm:w-52"
              {...form.register(`identifiers.${index}.type`)}
            >
              {IDENTIFIER_TYPES.map((type) => (
                <option key={type} value={type}>
                  {t(`personalData.types.${type}`)}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t("personalData.value")}
              labelHidden={index > 0}
              className="max-w-md flex-1"
              autoComplete="off"
              maxLength={300}
              error={problems?.[index]?.value?.message}
              {...form.register(`identifiers.${index}.value`, { required: t("common.required") })}
            />
            {fields.length > 1 && (
              <IconButton
                className={index === 0 ? "mt-6" : ""}
                label={`${t("common.remove")}: ${index + 1}`}
                icon={X}
                onClick={() => remove(index)}
              />
            )}
          </div>
        ))}
        <p className="max-w-[75ch] text-[0.87rem] text-muted">{t("personalData.searchHint")}</p>
        {search.error && <ProblemNotice error={search.error} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary" icon={Search} busy={search.isPending}>
            {t("personalData.searchNow")}
          </Button>
          {fields.length < MAX_IDENTIFIERS && (
            <Button icon={Plus} onClick={() => append(NOTHING)}>
              {t("personalData.another")}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}
