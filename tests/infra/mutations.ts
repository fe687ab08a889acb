import type { Plugin } from "vitest/config";

/** A fault planted into the deployment: the tests of `test` must notice it. */
export type Mutation = {
  /** What is taken away. */
  title: string;
  /** Source that it is taken from. */
  file: string;
  /** Text that stands there exactly once. */
  find: string;
  /** What stands there instead; nothing unless told. */
  replace?: string;
  test: string;
};

export const MUTATIONS: readonly Mutation[] = [
  {
    title: "the table's own encryption key",
    file: "infra/storage.ts",
    find: "args.serverSideEncryption = { enabled: true, kmsKeyArn: dataKey.arn };",
    test: "tests/infra/app.test.ts",
  },
];

/** Plants the mutation of that title while the sources are read. Throws where its text does not stand exactly once. */
export function planted(title: string): Plugin {
  const mutation = MUTATIONS.find((one) => one.title === title);
  if (!mutation) throw new Error(`There is no mutation called "${title}".`);
  const { file, find, replace = "" } = mutation;
  return {
    name: "planted-mutation",
    enforce: "pre",
    transform(code, id) {
      if (!id.replaceAll("\\", "/").endsWith(`/${file}`)) return undefined;
      const parts = code.split(find);
      if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times what the mutation "${title}" replaces.`);
      return parts.join(replace);
    },
  };
}
