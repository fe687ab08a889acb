import { actAs } from "@touchstone/core/context";
import * as Member from "@touchstone/core/member";
import * as Tenant from "@touchstone/core/tenant";
import { command, DRY_RUN, EXIT, needed, Stop } from "./command.js";
import { requireTable } from "./table-items.js";
import { asOperator, openTarget, TARGET_HELP, TARGET_OPTIONS } from "./target.js";

export const createTenantCommand = command({
  summary: "make a new tenant with its first owner",
  help: `Makes a tenant and its owner, who then signs in with their address and invites everybody else. No API does this.

  npm run operate -- create-tenant --name "Harbour Market" --time-zone Asia/Shanghai --locale zh-CN \\
    --owner-email lin@harbour.example --owner-name "Lin Yu" --yes

What
  --name TEXT             name of the tenant, as its people see it
  --time-zone ZONE        where its days begin, such as Europe/Berlin; it stays so
  --locale LOCALE         en, zh-CN or zh-TW   (en)
  --owner-email ADDRESS   who may do everything in it
  --owner-name TEXT       and what they are called
  --yes                   do it
${TARGET_HELP}`,
  options: {
    ...TARGET_OPTIONS,
    name: { type: "string" },
    "time-zone": { type: "string" },
    locale: { type: "string" },
    "owner-email": { type: "string" },
    "owner-name": { type: "string" },
    yes: { type: "boolean" },
  },
  run: async (flags, io) => {
    const locale = flags.locale ?? "en";
    const tenant = read(Tenant.tenantInputSchema, {
      name: needed(flags.name, "name", "what the tenant is called"),
      timeZone: needed(flags["time-zone"], "time-zone", "where its days begin, such as Europe/Berlin"),
      locale,
    });
    const owner = read(Member.memberInputSchema, {
      email: needed(flags["owner-email"], "owner-email", "who owns it"),
      name: needed(flags["owner-name"], "owner-name", "what the owner is called"),
      role: "owner",
      locale,
    });
    const target = await openTarget(flags, io);
    try {
      await requireTable(target);
      io.print(target.words);
      io.print(`${tenant.name}, ${tenant.timeZone}, ${tenant.locale}; owned by ${owner.name} <${owner.email}>`);
      if (!flags.yes) {
        io.print(DRY_RUN);
        return EXIT.done;
      }
      const id = await asOperator(target, async () => {
        const created = await Tenant.create(tenant);
        await actAs({ type: "job", tenantId: created.id, name: "operator" }, () => Member.create(owner));
        return created.id;
      });
      io.print(`Made ${id}. The owner signs in with ${owner.email}.`);
      return EXIT.done;
    } finally {
      await target.close();
    }
  },
});

type Issue = { path: PropertyKey[]; message: string };
type Schema<T> = { safeParse(values: unknown): { success: true; data: T } | { success: false; error: { issues: Issue[] } } };

function read<T>(schema: Schema<T>, values: unknown): T {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  throw new Stop(result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"));
}
