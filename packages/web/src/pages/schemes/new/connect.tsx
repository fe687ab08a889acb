import { Link } from "@tanstack/react-router";
import { CircleCheck, type LucideIcon, MessageSquareWarning, Send, Upload, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { SchemeBuilt } from "../../../api/scheme-templates.js";
import { useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { buttonClass } from "../../../ui/button.js";

type Step = SchemeBuilt["toConnect"][number];

const ICONS: Record<Step["code"], LucideIcon> = {
  "publish-survey": Send,
  "send-survey": Send,
  "push-metric": Upload,
  "record-complaints": MessageSquareWarning,
  "hold-panel": Users,
};

/** What was made from a template, and what is still to be done before every indicator has evidence. */
export function Connect({ built }: { built: SchemeBuilt }) {
  const { t } = useTranslation();
  const { scheme, indicators, toConnect, survey } = built;
  const reused = indicators.filter(({ outcome }) => outcome === "reused");
  return (
    <div className="space-y-4">
      <p className="flex items-start gap-2">
        <CircleCheck aria-hidden className="mt-0.5 size-5 flex-none text-good" />
        <span>
          {t("schemes.fresh.made", { count: indicators.length - reused.length })}
          {reused.length > 0 && ` ${t("schemes.fresh.reused", { count: reused.length })}`}
          {survey?.outcome === "created" && ` ${t("schemes.fresh.surveyMade", { name: survey.name })}`}
        </span>
      </p>
      <Differing indicators={reused} />
      {toConnect.length > 0 && (
        <section aria-label={t("schemes.fresh.toConnect")}>
          <h3 className="mb-2 font-semibold">{t("schemes.fresh.toConnect")}</h3>
          <ul className="divide-y divide-line rounded-md border border-line">
            {toConnect.map((step) => (
              <li key={`${step.code}-${step.surveyId ?? step.metric ?? step.criterion ?? ""}`} className="px-3 py-2.5">
                <StepRow step={step} built={built} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="flex justify-end">
        <Link to="/schemes/$id" params={{ id: scheme.id }} className={buttonClass("primary")}>
          {t("schemes.fresh.open")}
        </Link>
      </div>
    </div>
  );
}

function StepRow({ step, built }: { step: Step; built: SchemeBuilt }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const Icon = ICONS[step.code];
  const names = step.indicators.map((key) => textIn(built.indicators.find((each) => each.key === key)?.name, locale) || key);
  return (
    <div className="flex items-start gap-3">
      <Icon aria-hidden className="mt-1 size-4 flex-none text-muted" />
      <div className="min-w-0 flex-1">
        <p>
          {t(`schemes.fresh.steps.${step.code}`, { metric: step.metric ?? "", criterion: step.criterion ?? "" })} <StepLink step={step} />
        </p>
        <p className="text-[0.85rem] text-muted">{t("schemes.fresh.waiting", { names: names.join(t("schemes.fresh.comma")) })}</p>
      </div>
    </div>
  );
}

function StepLink({ step }: { step: Step }) {
  const { t } = useTranslation();
  const look = "font-medium text-accent-ink underline underline-offset-2";
  if (step.surveyId !== undefined)
    return (
      <Link to="/surveys/$id" params={{ id: step.surveyId }} className={look}>
        {t("schemes.fresh.toSurvey")}
      </Link>
    );
  if (step.code === "hold-panel")
    return (
      <Link to="/panels" className={look}>
        {t("nav.panels")}
      </Link>
    );
  return (
    <Link to={step.code === "record-complaints" ? "/complaints" : "/imports"} className={look}>
      {t(step.code === "record-complaints" ? "nav.complaints" : "nav.imports")}
    </Link>
  );
}

/** Indicators that were there already and are not what the template has. */
function Differing({ indicators }: { indicators: SchemeBuilt["indicators"] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const differing = indicators.filter(({ differs }) => differs.length > 0);
  if (differing.length === 0) return null;
  const names = differing.map(({ name }) => textIn(name, locale)).join(t("schemes.fresh.comma"));
  return <p className="rounded-md bg-warn-soft px-3.5 py-2.5 text-[0.9rem]">{t("schemes.fresh.differs", { names })}</p>;
}
