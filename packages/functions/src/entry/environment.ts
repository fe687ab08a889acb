export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable that this function cannot work without. A missing one is an error of the deployment, named at once. */
export function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`${name} is not set: the infrastructure gives it to the functions that need it.`);
  return value;
}
