import { z } from "zod";
import * as Audit from "../audit/index.js";
import { inDirectory, nowInstant, tenantId } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import { localeSchema } from "../locale/index.js";
import { ROLES, type Role } from "../permission/index.js";
import { commit, put, remove as removeOf, update as updateOf } from "../table/index.js";
import { memberDirectory, members } from "./entity.js";

/** Addresses are compared in lower case. */
export const emailSchema = z
  .email("must be an e-mail address")
  .max(254)
  .transform((email) => email.toLowerCase());

export const memberInputSchema = z
  .strictObject({ email: emailSchema, name: z.string().trim().min(1).max(100), role: z.enum(ROLES), locale: localeSchema.default("en") })
  .meta({ id: "MemberInput" });
export const memberPatchSchema = z
  .strictObject({ name: z.string().trim().min(1).max(100).optional(), role: z.enum(ROLES).optional(), locale: localeSchema.optional() })
  .meta({ id: "MemberPatch" });
export const memberSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    locale: localeSchema,
    status: z.enum(["active", "removed"]),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "Member" });
export type Member = z.infer<typeof memberSchema>;

const publicOf = ({ id, email, name, role, locale, status, createdAt, updatedAt, version }: Member): Member => ({
  id,
  email,
  name,
  role,
  locale,
  status,
  createdAt,
  updatedAt,
  version,
});

/** Adds a person to the acting tenant. An address can be in many tenants, once in each. */
export async function create(input: z.infer<typeof memberInputSchema>): Promise<Member> {
  const at = nowInstant();
  const member = {
    tenantId: tenantId(),
    id: Id.create("member"),
    ...input,
    status: "active" as const,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  await inDirectory(() =>
    commit([
      put(
        memberDirectory().create({ email: member.email, tenantId: member.tenantId, id: member.id }).params(),
        () => new AppError("already_exists", "There is a member with this address already."),
      ),
      put(members().create(member).params()),
      Audit.entry("member.added", member.id, { email: member.email, role: member.role }),
    ]),
  );
  return publicOf(member);
}

export async function fromId(id: string): Promise<Member> {
  const { data } = await members().get({ tenantId: tenantId(), id }).go();
  if (!data || data.status === "removed") throw notFound("member");
  return publicOf(data);
}

export async function list(): Promise<Member[]> {
  const { data } = await members().query.primary({ tenantId: tenantId() }).go({ pages: "all" });
  return data.filter((member) => member.status === "active").map(publicOf);
}

export async function update(id: string, version: number, patch: z.infer<typeof memberPatchSchema>): Promise<Member> {
  const member = await fromId(id);
  if (patch.role) await keepAnOwner(member, patch.role);
  const changes = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  await commit([
    updateOf(
      members()
        .patch({ tenantId: tenantId(), id })
        .set({ ...changes, updatedAt: nowInstant(), version: version + 1 })
        .where((attribute, { eq }) => eq(attribute.version, version))
        .params(),
    ),
    Audit.entry("member.updated", id, changes),
  ]);
  return fromId(id);
}

export async function remove(id: string): Promise<void> {
  const member = await fromId(id);
  await keepAnOwner(member, undefined);
  await inDirectory(() =>
    commit([
      updateOf(
        members()
          .patch({ tenantId: tenantId(), id })
          .set({ status: "removed", updatedAt: nowInstant(), version: member.version + 1 })
          .params(),
      ),
      removeOf(memberDirectory().delete({ email: member.email, tenantId: tenantId() }).params()),
      Audit.entry("member.removed", id, { email: member.email }),
    ]),
  );
}

async function keepAnOwner(member: Member, role: Role | undefined): Promise<void> {
  if (member.role !== "owner" || role === "owner") return;
  const owners = (await list()).filter((other) => other.role === "owner");
  if (owners.length <= 1) throw new AppError("conflict", "A tenant keeps at least one owner: make somebody else an owner first.");
}
