import { parseArgs } from "node:util";

/** What a command is given: where to print, and the environment that it runs in. */
export type Io = {
  print(line: string): void;
  /** For what is under way and what went wrong; does not mix with what is printed. */
  tell(line: string): void;
  environment: Readonly<Record<string, string | undefined>>;
};

/** `left`: it ran, and something is not as it should be, or was left undone. */
export const EXIT = { done: 0, left: 1, refused: 2, failed: 3 } as const;

/** An end with a message for the person at the terminal. */
export class Stop extends Error {
  constructor(
    message: string,
    readonly code: number = EXIT.refused,
  ) {
    super(message);
  }
}

type Option = { type: "string" | "boolean"; multiple?: boolean };
type Options = Record<string, Option>;
type Value<O extends Option> = O["type"] extends "boolean" ? boolean : O["multiple"] extends true ? string[] : string;
type Values<O extends Options> = { [Name in keyof O]?: Value<O[Name]> };

export type Command = {
  /** One line of the overview. */
  summary: string;
  help: string;
  options: Options;
  /** Words that may follow the command; the first is meant unless one is given. */
  verbs: readonly string[];
  run(args: string[], io: Io): Promise<number>;
};

type Definition<O extends Options> = {
  summary: string;
  help: string;
  options: O;
  verbs?: readonly string[];
  run(values: Values<O>, io: Io, verb: string): Promise<number>;
};

/** A command with its options checked: unknown ones and surplus words are refused before anything happens. */
export function command<const O extends Options>({ summary, help, options, verbs = [], run }: Definition<O>): Command {
  return {
    summary,
    help,
    options,
    verbs,
    run: (args, io) => {
      const { values, positionals } = read(args, options);
      const [verb = verbs[0] ?? "", ...surplus] = positionals;
      if (verb && !verbs.includes(verb))
        throw new Stop(verbs.length > 0 ? `It is one of ${verbs.join(", ")}, not ${verb}.` : `"${verb}" is too much.`);
      if (surplus.length > 0) throw new Stop(`"${surplus.join(" ")}" is too much.`);
      return run(values as Values<O>, io, verb);
    },
  };
}

function read(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new Stop(error instanceof Error ? error.message : String(error));
  }
}

/** The value of an option that the command cannot do without. */
export function needed(value: string | undefined, option: string, what: string): string {
  if (!value) throw new Stop(`Say with --${option} ${what}.`);
  return value;
}

/** A whole number of at least `least`. */
export function wholeNumber(value: string | undefined, option: string, fallback: number, least = 1): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value) || number < least)
    throw new Stop(`--${option} is a whole number from ${least} on, not ${JSON.stringify(value)}.`);
  return number;
}

export const tenantOption = (value: string | undefined): string | undefined => {
  if (value !== undefined && !/^tnt_[0-9a-z]{26}$/.test(value))
    throw new Stop(`${JSON.stringify(value)} is not a tenant's id: npm run operate -- tenants lists them.`);
  return value;
};

/** What ends every run that would have changed something. */
export const DRY_RUN = "Nothing was changed. Add --yes to do it.";

export const plural = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
