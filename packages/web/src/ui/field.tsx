import { clsx } from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";

const CONTROL =
  "w-full rounded-md border border-edge bg-surface px-3 py-1.5 text-[0.95rem] text-ink min-h-9 pointer-coarse:min-h-11 placeholder:text-muted " +
  "aria-invalid:border-bad disabled:bg-sunken disabled:text-muted";

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  /** The label is read aloud but not shown, where the surroundings say it. */
  labelHidden?: boolean;
  className?: string;
};

type Wiring = { id: string; "aria-describedby": string | undefined; "aria-invalid": boolean | undefined };

/** A control with its label, hint and error, wired together for assistive technology. */
export function Field({
  label,
  hint,
  error,
  optional,
  labelHidden,
  className,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const { t } = useTranslation();
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className={clsx("min-w-0", className)}>
      <label htmlFor={id} className={clsx("mb-1 block text-[0.87rem] font-medium", labelHidden && "sr-only")}>
        {label}
        {optional && <span className="font-normal text-muted"> · {t("common.optional")}</span>}
      </label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-[0.82rem] text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 text-[0.82rem] text-bad">
          {error}
        </p>
      )}
    </div>
  );
}

const split = <P extends FieldProps>({ label, hint, error, optional, labelHidden, className, ...rest }: P) => ({
  field: {
    label,
    ...(hint === undefined ? {} : { hint }),
    error,
    ...(optional === undefined ? {} : { optional }),
    ...(labelHidden === undefined ? {} : { labelHidden }),
    ...(className === undefined ? {} : { className }),
  } satisfies FieldProps,
  rest,
});

export function TextField(props: FieldProps & Omit<ComponentProps<"input">, keyof FieldProps>) {
  const { field, rest } = split(props);
  return <Field {...field}>{(wiring) => <input type="text" className={CONTROL} {...rest} {...wiring} />}</Field>;
}

export function TextArea(props: FieldProps & Omit<ComponentProps<"textarea">, keyof FieldProps>) {
  const { field, rest } = split(props);
  return <Field {...field}>{(wiring) => <textarea rows={4} className={clsx(CONTROL, "py-2")} {...rest} {...wiring} />}</Field>;
}

export function SelectField(props: FieldProps & Omit<ComponentProps<"select">, keyof FieldProps>) {
  const { field, rest } = split(props);
  return <Field {...field}>{(wiring) => <select className={clsx(CONTROL, "pe-8")} {...rest} {...wiring} />}</Field>;
}

export function CheckField({ label, hint, className, ...rest }: { label: ReactNode; hint?: ReactNode } & ComponentProps<"input">) {
  const id = useId();
  return (
    <div className={clsx("flex items-start gap-2.5", className)}>
      <input
        id={id}
        type="checkbox"
        className="mt-1 size-4 flex-none accent-(--accent)"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
      <div>
        <label htmlFor={id} className="text-[0.93rem]">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-[0.82rem] text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
