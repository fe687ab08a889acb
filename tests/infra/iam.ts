/** Values of a synthesised template, and the rules of IAM as far as our policies use them. */

export type Statement = {
  Effect: "Allow" | "Deny";
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, unknown>>;
};
export type Request = { action: string; resource: string; context?: Record<string, string[]> };

const REFERENCES: Record<string, string> = { "AWS::Partition": "aws", "AWS::AccountId": "111122223333", "AWS::Region": "eu-west-1" };

/** A value with its references filled in; throws for one that is not given. */
export function filled(value: unknown, parameters: Record<string, string>): unknown {
  if (Array.isArray(value)) return value.map((inner) => filled(inner, parameters));
  if (typeof value !== "object" || value === null) return value;
  if ("Ref" in value) return referred(String(value.Ref), parameters);
  if ("Fn::Join" in value) {
    const [separator, parts] = value["Fn::Join"] as [string, unknown[]];
    return (filled(parts, parameters) as string[]).join(separator);
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filled(inner, parameters)]));
}

function referred(name: string, parameters: Record<string, string>): string {
  const value = REFERENCES[name] ?? parameters[name];
  if (value === undefined) throw new Error(`Nothing is given for ${name}.`);
  return value;
}

/** Allowed by a statement and denied by none. */
export const permits = (statements: Statement[], request: Request): boolean =>
  statements.some((statement) => statement.Effect === "Allow" && applies(statement, request)) &&
  !statements.some((statement) => statement.Effect === "Deny" && applies(statement, request));

function applies({ Action, Resource, Condition = {} }: Statement, { action, resource, context = {} }: Request): boolean {
  return (
    listOf(Action).some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
    listOf(Resource).some((pattern) => matches(pattern, resource)) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(operator, context[key], listOf(wanted))),
    )
  );
}

/** One condition on the values that a request has for a key; undefined where it has none. */
function holds(operator: string, values: string[] | undefined, wanted: string[]): boolean {
  const oneOf = (value: string) => wanted.some((pattern) => matches(pattern, value));
  switch (operator) {
    case "StringEquals":
    case "StringLike":
    case "ArnLike":
    case "ForAnyValue:StringLike":
      return values?.some(oneOf) ?? false;
    case "ForAllValues:StringLike":
      return values?.every(oneOf) ?? true;
    case "StringNotLike":
      return !values?.some(oneOf);
    case "Null":
      return wanted.includes(String(values === undefined));
    default:
      throw new Error(`The condition ${operator} is not known here.`);
  }
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);

export const matches = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .split("*")
      .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"))
      .join(".*")}$`,
    "s",
  ).test(text);
