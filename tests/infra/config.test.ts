import { build } from "esbuild";
import { expect, it } from "vitest";

it("keeps the CDK, and the product's own code, out of what SST bundles", async () => {
  const { metafile } = await build({
    entryPoints: ["sst.config.ts"],
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    metafile: true,
    write: false,
  });
  expect(
    Object.keys(metafile.inputs).filter((path) => !/^(sst\.config\.ts|infra\/[\w-]+\.ts|infra\/operations\/index\.ts)$/.test(path)),
  ).toEqual([]);
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  );
  expect(imported.filter((path) => !path.startsWith("node:"))).toEqual([]);
});
