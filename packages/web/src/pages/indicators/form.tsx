import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ApiError } from "@touchstone/sdk";
import { useEffect, useRef, useState } from "react";
import { Controller, type Path, type UseFormReturn, useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { changeIndicator, createIndicator, type Indicator, indicatorQueries, type Source } from "../../api/indicators.js";
import { ratingQueries } from "../../api/ratings.js";
import type { LocalizedText } from "../../lib/locale.js";
import { ownText } from "../../lib/localized.js";
import { Dialog, DialogActions } from "../../ui/dialog.js";
import { TextField } from "../../ui/field.js";
import { NameFields } from "../../ui/name-fields.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";
import { GapFields } from "./gap-fields.js";
import { MeasureFields } from "./measure-fields.js";
import { EXPRESSIONS, expressionsOf, type Offer, offerOf, unitOf } from "./measures.js";
import { ScoreFields } from "./score-fields.js";
import { SourceFields } from "./source-fields.js";
import { questionOf, useSurveys } from "./surveys.js";
import { inputOf, keyFrom, sourceOf, type Values, valuesOf } from "./values.js";

type Props = { indicator?: Indicator; onClose: () => void; title: string };

/** Adds an indicator, or changes one. */
export function IndicatorDialog({ indicator, onClose, title }: Props) {
  const { t } = useTranslation();
  const form = useForm<Values>({ defaultValues: valuesOf(indicator) });
  const offer = useOffer(form, indicator);
  const { save, placed } = useSave(form, indicator, onClose);
  const isStale = save.error instanceof ApiError && save.error.status === 412;
  return (
    <Dialog wide open onOpenChange={(open) => !open && onClose()} title={title}>
      <form noValidate className="space-y-5" onSubmit={(event) => void form.handleSubmit((values) => save.mutate(values))(event)}>
        <Naming form={form} isNew={!indicator} />
        <SourceFields form={form} />
        <MeasureFields form={form} offer={offer} />
        <ScoreFields form={form} />
        <GapFields form={form} />
        {indicator && <p className="text-[0.87rem] text-muted">{t("indicators.frozenHint")}</p>}
        {save.error && !placed && <ProblemNotice error={save.error} />}
        {isStale && <p className="text-[0.87rem]">{t("indicators.reopen")}</p>}
        <DialogActions onCancel={onClose} submit={indicator ? t("common.save") : t("common.create")} busy={save.isPending} />
      </form>
    </Dialog>
  );
}

function Naming({ form, isNew }: { form: UseFormReturn<Values>; isNew: boolean }) {
  const { t } = useTranslation();
  const { errors, dirtyFields } = form.formState;
  const follow = (name: LocalizedText | undefined) => {
    if (isNew && !dirtyFields.key) form.setValue("key", keyFrom(ownText(name, "en")));
  };
  return (
    <div className="space-y-4">
      <Controller
        control={form.control}
        name="name"
        rules={{ validate: (name) => name !== undefined || t("indicators.nameNeeded") }}
        render={({ field, fieldState }) => (
          <NameFields
            label={t("common.name")}
            text={field.value}
            error={fieldState.error?.message}
            onChange={(name) => {
              field.onChange(name);
              follow(name);
            }}
          />
        )}
      />
      <TextField
        className={isNew ? "sm:max-w-sm" : "sm:max-w-sm [&_input]:bg-sunken [&_input]:text-muted"}
        label={t("indicators.key")}
        hint={isNew ? t("indicators.keyHint") : undefined}
        maxLength={64}
        spellCheck={false}
        readOnly={!isNew}
        error={errors.key?.message}
        {...form.register("key", {
          pattern: { value: /^[a-z][a-zA-Z0-9_-]{0,63}$/, message: t("indicators.keyInvalid") },
          required: t("common.required"),
        })}
      />
      <Description form={form} />
    </div>
  );
}

/** Folded away until somebody wants it: most names say enough. */
function Description({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useTranslation();
  const [open] = useState(form.getValues("description") !== undefined);
  return (
    <details open={open}>
      <summary className="w-fit cursor-pointer text-[0.87rem] font-medium">
        {t("indicators.description")} <span className="font-normal text-muted">· {t("common.optional")}</span>
      </summary>
      <div className="mt-2">
        <Controller
          control={form.control}
          name="description"
          render={({ field }) => (
            <NameFields
              label={t("indicators.descriptionOf")}
              hint={t("indicators.descriptionHint")}
              maxLength={2000}
              text={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </div>
    </details>
  );
}

/** What the chosen source can be measured by; a new source brings its usual measure with it. */
function useOffer(form: UseFormReturn<Values>, indicator: Indicator | undefined): Offer | undefined {
  const surveys = useSurveys();
  const source = sourceOf(useWatch({ control: form.control, name: "source" }));
  const question = source.type === "survey" ? questionOf(surveys, source.surveyId, source.question) : undefined;
  const { data: agencies = [] } = useQuery({ ...ratingQueries.agencies, enabled: source.type === "rating" });
  const offer = offerOf(source, question, source.type === "rating" ? agencies.find(({ key }) => key === source.agency)?.scale : undefined);
  const identity = identityOf(source);
  const settled = useRef(indicator ? identity : "");
  useEffect(() => {
    if (!offer || settled.current === identity) return;
    settled.current = identity;
    takeUsual(form, offer, !indicator);
  });
  return offer;
}

/** What the usual measure depends on; what is typed into a formula changes nothing about it. */
function identityOf(source: Source): string {
  if (source.type === "rating") return `rating ${source.agency}`;
  return source.type === "formula" || source.type === "assessment" ? source.type : JSON.stringify(source);
}

function takeUsual(form: UseFormReturn<Values>, offer: Offer, isNew: boolean): void {
  const [kind] = offer.kinds;
  const expression = expressionsOf(kind).find((name) => Math.abs(EXPRESSIONS[name] - offer.per) < 1e-9) ?? expressionsOf(kind)[0];
  form.setValue("measure", { kind, per: String(EXPRESSIONS[expression]), from: "" });
  form.setValue("unit", unitOf(kind, expression));
  const { goalposts } = form.getValues();
  if (!isNew || form.getFieldState("goalposts.low").isDirty || form.getFieldState("goalposts.high").isDirty) return;
  form.clearErrors("goalposts");
  form.setValue("goalposts", naturalRange(offer) ?? { low: "", high: goalposts.low === "" ? goalposts.high : "" });
}

/** The whole range of the measure, from which people narrow it down. */
function naturalRange({ kinds: [kind], per, scale }: Offer): Values["goalposts"] | undefined {
  if (kind === "nps") return { low: "-100", high: "100" };
  if (kind === "csat" || kind === "topBox" || (kind === "rate" && per === 100)) return { low: "0", high: "100" };
  return scale && (kind === "mean" || kind === "ces") ? { low: String(scale.low), high: String(scale.high) } : undefined;
}

/** Where the API's problems belong in the form, when its path is not a field's own. */
const PLACES: Record<string, Path<Values>> = {
  goalposts: "goalposts.high",
  best: "best.from",
  "best[0]": "best.from",
  "best[1]": "best.to",
  "missing.score": "missing.score",
  "shrinkage.priorSample": "shrinkage.priorSample",
  "shrinkage.towards": "shrinkage.mean",
};
const FIELDS: readonly Path<Values>[] = [
  "name",
  "key",
  "unit",
  "minimumSample",
  "source.surveyId",
  "source.question",
  "source.row",
  "source.option",
  "source.metric",
  "source.denominator",
  "source.agency",
  "source.criterion",
  "source.expression",
  "measure.kind",
  "measure.per",
  "measure.from",
  "goalposts.low",
  "goalposts.high",
  "best.from",
  "best.to",
];

/** The refusals that people do meet, in their own language, by path. */
type Words = { key: string; goalposts: string; "source.expression": string };

/** Shows each problem at its field, and the first of them; answers whether all of them found one. */
function placeAll(error: unknown, form: UseFormReturn<Values>, words: Words): boolean {
  if (!(error instanceof ApiError)) return false;
  const { code, errors } = error.problem;
  const problems = code === "already_exists" ? [{ path: "key", message: words.key }] : errors;
  const placed = problems.flatMap(({ path, message }) => {
    const field = PLACES[path] ?? FIELDS.find((each) => each === path);
    return field ? [{ field, message: path === "goalposts" || path === "source.expression" ? words[path] : message }] : [];
  });
  for (const [index, { field, message }] of placed.entries()) form.setError(field, { message }, { shouldFocus: index === 0 });
  return placed.length > 0 && placed.length === problems.length;
}

function useSave(form: UseFormReturn<Values>, indicator: Indicator | undefined, onClose: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [placed, setPlaced] = useState(false);
  const save = useMutation({
    mutationFn: (values: Values) => {
      const input = inputOf(values, values.name ?? "");
      if (!indicator) return createIndicator(input);
      const { key: _key, best = null, description = null, shrinkage = null, thresholds, ...patch } = input;
      return changeIndicator(indicator, { ...patch, best, description, shrinkage, ...(thresholds ? { thresholds } : {}) });
    },
    onError: async (error) => {
      const words = {
        key: t("indicators.keyTaken"),
        goalposts: t("indicators.outOfReach"),
        "source.expression": t("indicators.formulaInvalid"),
      };
      setPlaced(placeAll(error, form, words));
      if (error instanceof ApiError && error.status === 412) await queryClient.invalidateQueries({ queryKey: indicatorQueries.all });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: indicatorQueries.all });
      toast(indicator ? t("indicators.edited") : t("indicators.created"));
      onClose();
    },
  });
  return { save, placed };
}
