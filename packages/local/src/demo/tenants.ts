import * as ApiKey from "@touchstone/core/api-key";
import { actAs, runAs } from "@touchstone/core/context";
import * as Member from "@touchstone/core/member";
import { SCOPES } from "@touchstone/core/permission";
import * as Tenant from "@touchstone/core/tenant";
import type { Runtime } from "../runtime/runtime.js";

/** One tenant as `.data/demo.json` tells of it. */
export type DemoTenant = { id: string; name: string; apiKey: string; adminEmail: string };

const TENANTS = [
  { name: "Harbour Market", timeZone: "Asia/Shanghai", locale: "zh-CN", admin: { name: "Lin Yu", email: "admin@harbour.example" } },
  { name: "Northwind Outlet", timeZone: "Europe/Berlin", locale: "en", admin: { name: "Mara Stein", email: "admin@northwind.example" } },
] as const;

/** Creates the demo tenants, each with an owner and a key that may do everything. */
export async function createDemoTenants({ deps }: Pick<Runtime, "deps">): Promise<DemoTenant[]> {
  const { table, clock, ports } = deps;
  return runAs({ actor: { type: "system", name: "demo" }, table, clock, ports, requestId: "demo" }, async () => {
    const created: DemoTenant[] = [];
    for (const { name, timeZone, locale, admin } of TENANTS) {
      const { id } = await Tenant.create({ name, timeZone, locale });
      const apiKey = await actAs({ type: "job", tenantId: id, name: "demo" }, async () => {
        await Member.create({ ...admin, role: "owner", locale });
        const { key } = await ApiKey.create({ name: "Demo", scopes: [...SCOPES], mode: "live", requestsPerMinute: 1_000_000 });
        return key;
      });
      created.push({ id, name, apiKey, adminEmail: admin.email });
    }
    return created;
  });
}
