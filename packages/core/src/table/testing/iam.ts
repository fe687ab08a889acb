type Condition = Record<string, Record<string, string | string[]>>;
type Statement = { Effect: string; Action: string | string[]; Resource: string | string[]; Condition?: Condition };

/** What a request shows to IAM; context keys with several values are lists, absent ones are left out. */
export type IamRequest = { action: string; resource: string; context?: Record<string, string[]> };

const list = (value: string | string[]): string[] => (typeof value === "string" ? [value] : value);

/** IAM's `*` and `?`, with everything else as it stands. */
export function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[\\s\\S]*")
    .replaceAll("?", "[\\s\\S]");
  return new RegExp(`^${source}$`).test(text);
}

/** The condition operators that our policies use; any other is an error of the test. */
const OPERATORS: Record<string, (expected: string[], found: string[] | undefined) => boolean> = {
  "ForAllValues:StringLike": (expected, found = []) => found.every((value) => expected.some((pattern) => matches(pattern, value))),
  StringEquals: (expected, found) => found?.length === 1 && expected.includes(found[0] ?? ""),
  StringLike: (expected, found) => found?.length === 1 && expected.some((pattern) => matches(pattern, found[0] ?? "")),
  Null: ([expected], found) => expected === String(found === undefined || found.length === 0),
};

function holds(condition: Condition, context: Record<string, string[]>): boolean {
  return Object.entries(condition).every(([name, keys]) => {
    const operator = OPERATORS[name];
    if (!operator) throw new Error(`this evaluator does not know the operator ${name}`);
    return Object.entries(keys).every(([key, expected]) => operator(list(expected), context[key]));
  });
}

/** Whether the policy, by itself, allows the request: IAM's published rules for what is used here (Allow statements alone). */
export function allows(policy: string, { action, resource, context = {} }: IamRequest): boolean {
  const { Statement: statements } = JSON.parse(policy) as { Statement: Statement[] };
  return statements.some(({ Effect, Action, Resource, Condition: condition }) => {
    if (Effect !== "Allow") throw new Error("this evaluator knows only what allows");
    const named = list(Action).includes(action) && list(Resource).some((pattern) => matches(pattern, resource));
    return named && holds(condition ?? {}, context);
  });
}
