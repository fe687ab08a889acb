import { operate } from "../../scripts/operate/main.js";

export type Told = { code: number; output: string; errors: string };

/** `npm run operate -- …` inside this process; nothing of the test's own environment is seen unless it is given. */
export async function runOperate(args: string[], environment: Record<string, string | undefined> = {}): Promise<Told> {
  const [output, errors]: [string[], string[]] = [[], []];
  const code = await operate(args, { print: (line) => output.push(line), tell: (line) => errors.push(line), environment });
  return { code, output: output.join("\n"), errors: errors.join("\n") };
}
