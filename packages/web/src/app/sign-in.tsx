import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError } from "@touchstone/sdk";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { enterSession, requestCode, signIn } from "../api/session.js";
import { Button } from "../ui/button.js";
import { TextField } from "../ui/field.js";
import { ProblemNotice } from "../ui/problem.js";
import { AppearanceMenu } from "./appearance-menu.js";
import { Brand } from "./brand.js";

export function SignInPage() {
  const { t } = useTranslation();
  const [sent, setSent] = useState<{ email: string; minutes: number }>();
  useEffect(() => {
    document.title = `${t("signIn.title")} · ${t("common.product")}`;
  }, [t]);
  return (
    <div className="flex min-h-dvh flex-col">
      <div className="flex justify-end p-3">
        <AppearanceMenu />
      </div>
      <main className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center px-5 pb-24">
        <Brand large />
        <p className="mt-3 mb-8 text-muted">{t("signIn.tagline")}</p>
        <div className="rounded-xl border border-line bg-surface p-6 shadow-card">
          <h1 className="text-xl font-semibold">{t("signIn.title")}</h1>
          {sent ? <CodeForm {...sent} onOther={() => setSent(undefined)} /> : <EmailForm onSent={setSent} />}
        </div>
      </main>
    </div>
  );
}

function EmailForm({ onSent }: { onSent: (sent: { email: string; minutes: number }) => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState("");
  const [invalid, setInvalid] = useState(false);
  const send = useMutation({
    meta: { keepSession: true },
    mutationFn: requestCode,
    onSuccess: ({ minutes }, to) => onSent({ email: to, minutes }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const valid = /^\S+@\S+\.\S+$/.test(email.trim());
    setInvalid(!valid);
    if (valid) send.mutate(email.trim());
  };
  return (
    <form noValidate onSubmit={submit} className="mt-2 space-y-4">
      <p className="text-[0.93rem] text-muted">{t("signIn.lead")}</p>
      <TextField
        label={t("signIn.email")}
        type="email"
        autoComplete="email"
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={invalid ? t("signIn.emailInvalid") : undefined}
      />
      {send.error && <ProblemNotice error={send.error} />}
      <Button type="submit" tone="primary" busy={send.isPending} className="w-full">
        {t("signIn.send")}
      </Button>
    </form>
  );
}

function CodeForm({ email, minutes, onOther }: { email: string; minutes: number; onOther: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [code, setCode] = useState("");
  const [invalid, setInvalid] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const enter = useMutation({
    meta: { keepSession: true },
    mutationFn: (digits: string) => signIn(email, digits),
    onSuccess: (session) => enterSession(queryClient, session),
    onError: () => input.current?.select(),
  });
  const resend = useMutation({ meta: { keepSession: true }, mutationFn: () => requestCode(email), onSuccess: () => enter.reset() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digits = code.replace(/\D/g, "");
    setInvalid(digits.length !== 6);
    if (digits.length === 6) enter.mutate(digits);
  };
  return (
    <form noValidate onSubmit={submit} className="mt-2 space-y-4">
      <TextField
        ref={input}
        label={t("signIn.code")}
        hint={t("signIn.codeHint", { email, minutes })}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        className="[&_input]:text-center [&_input]:text-xl [&_input]:tracking-[0.35em] [&_input]:tabular-nums"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={invalid ? t("signIn.codeInvalid") : undefined}
      />
      {enter.error && <SignInProblem error={enter.error} />}
      {resend.error && <ProblemNotice error={resend.error} />}
      <Button type="submit" tone="primary" busy={enter.isPending} className="w-full">
        {t("signIn.enter")}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button tone="quiet" onClick={onOther} className="-ms-3">
          {t("signIn.other")}
        </Button>
        <Button tone="quiet" busy={resend.isPending} onClick={() => resend.mutate()} className="-me-3">
          {t("signIn.resend")}
        </Button>
      </div>
      <p className="text-[0.82rem] text-muted">{t("signIn.noMail")}</p>
    </form>
  );
}

/** A refused code is no ended session: say what to do about the code. */
function SignInProblem({ error }: { error: Error }) {
  const { t } = useTranslation();
  if (!(error instanceof ApiError) || error.status !== 401) return <ProblemNotice error={error} />;
  return (
    <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-[0.9rem]">
      {t("signIn.refused")}
    </p>
  );
}
