import * as Member from "@touchstone/core/member";
import * as Tenant from "@touchstone/core/tenant";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../packages/local/src/process/ports.js";
import { EXIT } from "../../scripts/operate/command.js";
import { runOperate } from "../support/operator.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let port: number;
beforeAll(async () => {
  port = await freePort();
  product = await startProduct({ dynamodbPort: port });
});
afterAll(() => product.close());

const OPTIONS = ["--name", "Harbour", "--time-zone", "Asia/Shanghai", "--locale", "zh-CN", "--owner-name", "Lin Yu"];
const run = (...more: string[]) =>
  runOperate(["create-tenant", "--endpoint", process.env.DYNAMODB_ENDPOINT ?? `http://127.0.0.1:${port}`, ...OPTIONS, ...more]);
const ids = () => product.as({ type: "system", name: "test" }, Tenant.ids);

describe("making a tenant by hand", () => {
  it("makes a tenant whose owner can sign in", async () => {
    const told = await run("--owner-email", "Lin@Harbour.example", "--yes");
    expect(told).toEqual({ code: EXIT.done, output: expect.stringMatching(/Made tnt_\w{26}\./), errors: "" });
    const [tenantId = ""] = /tnt_\w{26}/.exec(told.output) ?? [];
    const inside = <T>(work: () => Promise<T>) => product.as({ type: "job", tenantId, name: "test" }, work);
    expect(await inside(Tenant.get)).toMatchObject({ name: "Harbour", timeZone: "Asia/Shanghai", locale: "zh-CN" });
    expect(await inside(Member.list)).toMatchObject([{ email: "lin@harbour.example", role: "owner", status: "active" }]);
    const asked = await fetch(`${product.url}/v1/auth/codes`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "lin@harbour.example" }),
    });
    expect(asked.ok).toBe(true);
  });

  it("makes nothing before it is told to, nor for an address or a zone that is none", async () => {
    const before = await ids();
    expect(await run("--owner-email", "lin@harbour.example")).toMatchObject({
      code: EXIT.done,
      output: expect.stringContaining("Add --yes"),
    });
    expect(await run("--owner-email", "lin", "--yes")).toMatchObject({ code: EXIT.refused, errors: expect.stringContaining("email") });
    expect(await run("--owner-email", "lin@harbour.example", "--time-zone", "Mars/Base", "--yes")).toMatchObject({ code: EXIT.refused });
    expect(await ids()).toEqual(before);
  });
});
