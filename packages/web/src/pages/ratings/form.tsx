import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type UseFormReturn, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { type Agency, type Rating, type RatingInput, ratingQueries, recordRating } from "../../api/ratings.js";
import { subjectQueries } from "../../api/subjects.js";
import { useFormat, useLocale } from "../../app/session-context.js";
import { todayIn } from "../../lib/days.js";
import { placeProblems } from "../../lib/form-problems.js";
import { textIn } from "../../lib/locale.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { SelectField, TextArea, TextField } from "../../ui/field.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";

type Values = { agency: string; subjectId: string; date: string; value: string; sampleSize: string; note: string; sourceUrl: string };
const FIELDS = ["agency", "subjectId", "date", "value", "sampleSize", "note", "sourceUrl"] as const;

type Props = { agencies: readonly Agency[]; corrects?: Rating; onClose: () => void };

/** Records a rating; with `corrects` one that takes the place of another. */
export function RatingDialog({ agencies, corrects, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = useForm<Values>({ defaultValues: firstValues(agencies, corrects, todayIn(format.timeZone)) });
  const save = useSave(form, corrects, onClose);
  const title = corrects ? t("ratings.correctTitle") : t("ratings.new");
  const hint = corrects && t("ratings.correctHint", { date: format.day(corrects.date) });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} description={hint}>
      <form noValidate className="space-y-4" onSubmit={(event) => void form.handleSubmit((values) => save.mutate(values))(event)}>
        <WhoFields form={form} agencies={agencies} corrects={corrects} />
        <ValueFields form={form} agencies={agencies} />
        <TextField
          label={t("ratings.sourceUrl")}
          optional
          inputMode="url"
          maxLength={1000}
          placeholder="https://"
          error={form.formState.errors.sourceUrl?.message}
          {...form.register("sourceUrl", { validate: (url) => url === "" || url.startsWith("https://") || t("ratings.httpsOnly") })}
        />
        <TextArea
          label={t("ratings.note")}
          optional
          rows={2}
          maxLength={500}
          error={form.formState.errors.note?.message}
          {...form.register("note")}
        />
        {save.error && !save.isPlaced && <ProblemNotice error={save.error} />}
        <DialogActions onCancel={onClose} submit={t("common.save")} busy={save.isPending} />
      </form>
    </Dialog>
  );
}

const firstValues = (agencies: readonly Agency[], corrects: Rating | undefined, today: string): Values => ({
  agency: corrects?.agency ?? agencies[0]?.key ?? "",
  subjectId: corrects?.subjectId ?? "",
  date: corrects?.date ?? today,
  value: corrects ? String(corrects.value) : "",
  sampleSize: corrects?.sampleSize ? String(corrects.sampleSize) : "",
  note: corrects?.note ?? "",
  sourceUrl: corrects?.sourceUrl ?? "",
});

type FormProps = { form: UseFormReturn<Values>; agencies: readonly Agency[] };

function WhoFields({ form: { register, formState }, agencies, corrects }: FormProps & { corrects: Rating | undefined }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { data: subjects } = useQuery(subjectQueries.some({}, 100));
  const isKnown = subjects?.data.some(({ id }) => id === corrects?.subjectId);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={t("ratings.agency")}
        disabled={corrects !== undefined}
        error={formState.errors.agency?.message}
        {...register("agency")}
      >
        {agencies.map(({ key, name }) => (
          <option key={key} value={key}>
            {textIn(name, locale)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("ratings.subject")}
        disabled={corrects !== undefined}
        error={formState.errors.subjectId?.message}
        {...register("subjectId", { validate: (id) => id !== "" || corrects !== undefined || t("common.required") })}
      >
        <option value="">{t("ratings.chooseSubject")}</option>
        {corrects && !isKnown && <option value={corrects.subjectId}>{corrects.subjectName}</option>}
        {subjects?.data.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

function ValueFields({ form: { register, watch, formState }, agencies }: FormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const scale = agencies.find(({ key }) => key === watch("agency"))?.scale ?? { low: 0, high: 0 };
  const ends = { low: format.precise(scale.low), high: format.precise(scale.high) };
  const isOnScale = (text: string) => text.trim() !== "" && Number(text) >= scale.low && Number(text) <= scale.high;
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <TextField
        label={t("ratings.value")}
        hint={t("ratings.valueHint", ends)}
        type="number"
        step="any"
        min={scale.low}
        max={scale.high}
        error={formState.errors.value?.message}
        {...register("value", { validate: (text) => isOnScale(text) || t("ratings.offScale", ends) })}
      />
      <TextField
        label={t("ratings.date")}
        type="date"
        error={formState.errors.date?.message}
        {...register("date", { required: t("common.required") })}
      />
      <TextField
        label={t("ratings.sampleSize")}
        hint={t("ratings.sampleSizeHint")}
        optional
        type="number"
        min={1}
        step={1}
        error={formState.errors.sampleSize?.message}
        {...register("sampleSize")}
      />
    </div>
  );
}

function inputOf({ value, sampleSize, note, sourceUrl, agency, subjectId, date }: Values, corrects: Rating | undefined): RatingInput {
  return {
    // Fields that are disabled are not among a form's values.
    agency: corrects?.agency ?? agency,
    subjectId: corrects?.subjectId ?? subjectId,
    date,
    value: Number(value),
    ...(sampleSize === "" ? {} : { sampleSize: Number(sampleSize) }),
    ...(note.trim() === "" ? {} : { note: note.trim() }),
    ...(sourceUrl.trim() === "" ? {} : { sourceUrl: sourceUrl.trim() }),
    ...(corrects ? { corrects: corrects.id } : {}),
  };
}

function useSave(form: UseFormReturn<Values>, corrects: Rating | undefined, onClose: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (values: Values) => recordRating(inputOf(values, corrects)),
    onError: (error) => placeProblems(error, FIELDS, form.setError),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ratingQueries.all });
      toast(t("ratings.recorded"));
      onClose();
    },
  });
  return { ...save, isPlaced: Object.keys(form.formState.errors).length > 0 };
}
