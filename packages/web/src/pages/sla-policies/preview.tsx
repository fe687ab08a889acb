import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Calendar, previewQuery } from "../../api/sla.js";
import { useFormat } from "../../app/session-context.js";
import { useDebounced } from "../../lib/use-debounced.js";
import { SelectField, TextField } from "../../ui/field.js";
import { Panel } from "../../ui/page.js";
import { ProblemNotice } from "../../ui/problem.js";
import { LedgerTable } from "../complaints/ledger.js";
import { toDuration, UNITS, type Unit } from "./duration.js";

/** Local time as a `datetime-local` field wants it. */
const localNow = (): string => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** When a promise would fall due, and why; nothing is stored. */
export function PreviewPanel({ calendars }: { calendars: readonly Calendar[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState("");
  const [start, setStart] = useState(localNow);
  const [amount, setAmount] = useState(8);
  const [unit, setUnit] = useState<Unit>("business-hours");
  const calendar = calendars.find(({ id }) => id === chosen) ?? calendars.find(({ isDefault }) => isDefault) ?? calendars[0];
  const asked = useDebounced({ start, amount, unit });
  if (!calendar) return null;
  return (
    <Panel title={t("preview.title")} hint={t("preview.hint")}>
      <div className="mb-4 grid grid-cols-2 gap-3 sm:grid-cols-[13rem_14rem_6rem_12rem]">
        <SelectField
          className="max-sm:col-span-2"
          label={t("policies.calendar")}
          value={calendar.id}
          onChange={({ target }) => setChosen(target.value)}
        >
          {calendars.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          className="max-sm:col-span-2"
          type="datetime-local"
          label={t("preview.received")}
          value={start}
          onChange={({ target }) => setStart(target.value)}
        />
        <TextField
          type="number"
          min={1}
          label={t("preview.promised")}
          value={amount}
          onChange={({ target }) => setAmount(Number(target.value))}
        />
        <SelectField
          label={t("policies.unit", { name: t("preview.promised") })}
          value={unit}
          onChange={({ target }) => setUnit(target.value as Unit)}
        >
          {UNITS.map((each) => (
            <option key={each} value={each}>
              {t(`policies.units.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {asked.start && asked.amount > 0 && <Outcome calendar={calendar} {...asked} />}
    </Panel>
  );
}

function Outcome({ calendar, start, amount, unit }: { calendar: Calendar; start: string; amount: number; unit: Unit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const instant = new Date(start).toISOString();
  const { timeZone, weekly, holidays, overrides } = calendar;
  const { data, error } = useQuery(
    previewQuery({
      calendar: { timeZone, weekly, holidays, overrides },
      start: instant,
      now: instant,
      target: toDuration({ amount, unit }),
    }),
  );
  if (error) return <ProblemNotice error={error} />;
  if (!data || !("dueAt" in data)) return null;
  return (
    <>
      <p className="mb-3 text-[1.05rem]">
        <span className="text-muted">{t("preview.due")}</span> <strong className="font-semibold">{format.dateTime(data.dueAt)}</strong>
      </p>
      <LedgerTable label={t("preview.title")} entries={data.ledger} />
    </>
  );
}
