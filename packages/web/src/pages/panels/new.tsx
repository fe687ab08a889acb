import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { createPanel, type PanelInput, panelQueries } from "../../api/panels.js";
import { subjectQueries } from "../../api/subjects.js";
import { useFormat } from "../../app/session-context.js";
import { todayIn } from "../../lib/days.js";
import { type Grain, recentPeriods } from "../../lib/periods.js";
import { Button } from "../../ui/button.js";
import { CheckField, TextArea, TextField } from "../../ui/field.js";
import { NameFields } from "../../ui/name-fields.js";
import { Panel as Framed, Page } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { useToast } from "../../ui/toast.js";
import { GrainSelect, PeriodSelect } from "../scoring/choices.js";
import { endOfDay, inDays } from "./dates.js";
import { type Draft, emptyDraft, inputOf } from "./draft.js";
import { type Pasted, readPaste } from "./paste.js";
import { PasteFields } from "./paste-fields.js";
import { RubricFields } from "./rubric-fields.js";
import { SubjectChoice } from "./subject-choice.js";

/** A panel from nothing: what is judged and when, by which rubric, which subjects, by whom. */
export function NewPanelPage() {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(recentPeriods("quarter", todayIn(timeZone))[0] ?? "", inDays(14)));
  const [tried, setTried] = useState(false);
  const { data: subjects } = useQuery(subjectQueries.some({}, 100));
  const byExternalId = new Map(
    (subjects?.data ?? []).filter(({ id }) => draft.subjectIds.includes(id)).map(({ externalId, id }) => [externalId, id]),
  );
  const pasted = readPaste(draft.people, draft.perspective, byExternalId);
  const create = useCreate();
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  const submit = () => {
    setTried(true);
    const input = inputOf(draft, pasted, endOfDay(draft.closesOn));
    if (input) create.mutate(input);
  };
  return (
    <Page title={t("panels.new")} back={{ to: "/panels", label: t("panels.title") }}>
      <form
        noValidate
        className="max-w-4xl space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Framed title={t("panels.basics")}>
          <Basics draft={draft} tried={tried} set={set} />
        </Framed>
        <Framed title={t("panels.rubric")}>
          <RubricFields draft={draft} tried={tried} set={set} />
        </Framed>
        <Framed title={t("panels.chooseSubjects")}>
          <SubjectChoice chosen={draft.subjectIds} onChange={(subjectIds) => set({ subjectIds })} />
        </Framed>
        <Framed title={t("panels.assessors")}>
          <People draft={draft} pasted={pasted} tried={tried} set={set} />
        </Framed>
        <Framed title={t("panels.settings")}>
          <Evaluation draft={draft} set={set} />
        </Framed>
        {create.error && <ProblemNotice error={create.error} />}
        <Button type="submit" tone="primary" busy={create.isPending}>
          {t("common.create")}
        </Button>
      </form>
    </Page>
  );
}

function useCreate() {
  const { t } = useTranslation();
  const toast = useToast();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (input: PanelInput) => createPanel(input),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: panelQueries.all });
      toast(t("panels.created"));
      await navigate({ to: "/panels/$id", params: { id } });
    },
  });
}

type PartProps = { draft: Draft; tried: boolean; set: (changes: Partial<Draft>) => void };

function Basics({ draft, tried, set }: PartProps) {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const [grain, setGrain] = useState<Grain>("quarter");
  const choose = (chosen: Grain) => {
    setGrain(chosen);
    set({ period: recentPeriods(chosen, todayIn(timeZone))[0] ?? "" });
  };
  return (
    <div className="space-y-4">
      <NameFields
        label={t("common.name")}
        text={draft.name}
        onChange={(name) => set({ name })}
        error={tried && draft.name === undefined ? t("common.required") : undefined}
      />
      <div className="flex flex-wrap items-start gap-4">
        <GrainSelect value={grain} onChange={choose} />
        <PeriodSelect grain={grain} value={draft.period} onChange={(period) => set({ period })} />
        <TextField
          type="date"
          className="w-56"
          label={t("panels.closesAt")}
          hint={t("panels.closesHint")}
          error={tried && !draft.closesOn ? t("common.required") : undefined}
          value={draft.closesOn}
          onChange={({ target }) => set({ closesOn: target.value })}
        />
      </div>
      <TextArea
        optional
        rows={2}
        label={t("panels.instructions")}
        value={draft.instructions}
        onChange={({ target }) => set({ instructions: target.value })}
      />
    </div>
  );
}

function People({ draft, pasted, tried, set }: PartProps & { pasted: Pasted }) {
  const { t } = useTranslation();
  return (
    <>
      <PasteFields
        text={draft.people}
        perspective={draft.perspective}
        problem={tried ? pasted.problem : undefined}
        onText={(people) => set({ people })}
        onPerspective={(perspective) => set({ perspective })}
      />
      <p aria-live="polite" className="mt-2 text-[0.87rem] text-muted">
        {pasted.assessors.length > 0 && t("panels.chosen", { count: pasted.assessors.length })}
      </p>
    </>
  );
}

function Evaluation({ draft, set }: Omit<PartProps, "tried">) {
  const { t } = useTranslation();
  return (
    <div className="space-y-3">
      <CheckField
        label={t("panels.dropHighLow")}
        hint={t("panels.dropHighLowHint")}
        checked={draft.dropHighLow}
        onChange={({ target }) => set({ dropHighLow: target.checked })}
      />
      <CheckField
        label={t("panels.severityCorrection")}
        hint={t("panels.severityCorrectionHint")}
        checked={draft.severityCorrection}
        onChange={({ target }) => set({ severityCorrection: target.checked })}
      />
      <TextField
        type="number"
        min={1}
        max={200}
        className="w-56"
        label={t("panels.minimumRaters")}
        value={draft.minimumRaters}
        onChange={({ target }) => set({ minimumRaters: target.value })}
      />
    </div>
  );
}
