import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
let folder: string;
beforeAll(async () => {
  product = await startProduct();
  tenant = await product.tenant();
  folder = await mkdtemp(join(tmpdir(), "touchstone-import-"));
});
afterAll(async () => {
  await product.close();
  await rm(folder, { recursive: true, force: true });
});

function run(args: string[], key = tenant.key): Promise<{ code: number; output: string; errors: string }> {
  const environment = { ...process.env, TOUCHSTONE_URL: product.url, TOUCHSTONE_API_KEY: key, TOUCHSTONE_DATA_DIR: folder };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["--import", "tsx", "scripts/import.ts", ...args], { env: environment }, (_, output, errors) =>
      resolve({ code: child.exitCode ?? -1, output, errors }),
    );
  });
}

describe("npm run import", () => {
  it("imports a file by its column names and puts the refused rows beside it", async () => {
    const file = join(folder, "shops.csv");
    await writeFile(file, "Shop ID,Shop Name\n1,One\n2,\n3,Three\n");
    const first = await run(["--kind", "subjects", "--file", file]);
    expect(first).toMatchObject({ code: 1, errors: "" });
    expect(first.output).toContain('name = column "Shop Name"');
    expect(first.output).toContain("100 %  3 rows: 2 created, 0 updated, 0 already there, 1 refused");
    expect(await readFile(`${file}.errors.csv`, "utf8")).toContain(
      '\r\n2,3,required,"name (column ""Shop Name""): must not be empty",2,\r\n',
    );
    expect((await run(["--kind", "subjects", "--file", file])).output).toContain("0 created, 0 updated, 2 already there, 1 refused");
  });

  it("shows what would happen without writing", async () => {
    const file = join(folder, "preview.csv");
    await writeFile(file, "a,b\nx,Exx\n");
    const { code, output } = await run(["--kind", "subjects", "--file", file, "--map", "externalId=a", "--map", "name=b", "--preview"]);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('"name":"Exx"') });
    expect((await tenant.call<{ data: { name: string }[] }>("GET", "/v1/subjects?search=Exx")).body.data).toEqual([]);
  });

  it("says in words what is wrong", async () => {
    const file = join(folder, "odd.csv");
    await writeFile(file, "a,b\n1,2\n");
    const cases: [string[], number, RegExp][] = [
      [["--kind", "subjects", "--file", join(folder, "absent.csv")], 2, /There is no file/],
      [["--kind", "subjects", "--file", file], 2, /Still to be mapped .*externalId; name/],
      [["--kind", "subjects", "--file", file, "--map", "name"], 2, /FIELD=COLUMN/],
      [["--kind", "subjects", "--file", file, "--map", "title=a"], 2, /no such field/],
      [["--kind", "subjects", "--file", file, "--map", "name=c"], 2, /no column "c"/],
      [["--kind", "subjects", "--file", file, "--url", "http://127.0.0.1:9"], 3, /cannot be reached/],
      [["--what"], 2, /--help/],
    ];
    const answers = await Promise.all(cases.map(([args]) => run(args)));
    for (const [i, [, code, message]] of cases.entries())
      expect(answers[i]).toMatchObject({ code, errors: expect.stringMatching(message) });
    expect(await run(["--kind", "subjects", "--file", file], "tch_live_wrong")).toMatchObject({ code: 2 });
  });
});
