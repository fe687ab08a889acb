import { z } from "@hono/zod-openapi";
import { current } from "@touchstone/core/context";
import { AppError } from "@touchstone/core/errors";
import * as Member from "@touchstone/core/member";
import * as Session from "@touchstone/core/session";
import * as Tenant from "@touchstone/core/tenant";
import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { asActor, SESSION_COOKIE } from "../kernel/authenticate.js";
import { body, dataOf, endpoint, json } from "../kernel/endpoint.js";
import type { App, Env } from "../kernel/types.js";
import { signInMail } from "../sign-in-mail.js";

const sessionSchema = z
  .object({
    csrfToken: z.string().describe("Send it back as X-CSRF-Token with every change."),
    member: Member.memberSchema,
    tenant: Tenant.tenantSchema,
    tenants: z.array(z.object({ id: z.string(), name: z.string() })),
    scopes: z.array(z.string()),
  })
  .meta({ id: "Session" });

const requestCode = endpoint({
  method: "post",
  path: "/v1/auth/codes",
  access: "public",
  tag: "Sign-in",
  summary: "Ask for a sign-in code by e-mail",
  description: "Answers the same whether or not the address belongs to a member.",
  request: { body: body(z.strictObject({ email: Member.emailSchema })) },
  answers: { 202: json(dataOf(z.object({ minutes: z.int() })), "A code is on its way if the address belongs to a member.") },
});

const signIn = endpoint({
  method: "post",
  path: "/v1/auth/sessions",
  access: "public",
  tag: "Sign-in",
  summary: "Sign in with the code",
  request: {
    body: body(
      z.strictObject({
        email: Member.emailSchema,
        code: z
          .string()
          .trim()
          .regex(/^\d{6}$/, "must be the six digits of the mail"),
        tenantId: z.string().optional(),
      }),
    ),
  },
  answers: { 201: json(dataOf(sessionSchema), "Signed in; the session is in an HttpOnly cookie.") },
});

const whoAmI = endpoint({
  method: "get",
  path: "/v1/auth/session",
  access: "signed-in",
  tag: "Sign-in",
  summary: "Who is signed in",
  answers: { 200: json(dataOf(sessionSchema), "The session") },
});

const switchTenant = endpoint({
  method: "post",
  path: "/v1/auth/session:switch",
  access: "signed-in",
  tag: "Sign-in",
  summary: "Go on in another tenant of the same person",
  request: { body: body(z.strictObject({ tenantId: z.string() })) },
  answers: { 200: json(dataOf(sessionSchema), "The session in the other tenant") },
});

const signOut = endpoint({
  method: "delete",
  path: "/v1/auth/session",
  access: "signed-in",
  tag: "Sign-in",
  summary: "Sign out",
  answers: { 204: { description: "Signed out" } },
});

export function registerSession(app: App): void {
  app.openapi(requestCode, async (c) => {
    const { email } = c.req.valid("json");
    const created = await Session.createCode(email);
    if (created) await current().ports.mailer.send(signInMail(email, created, c.get("deps").settings.publicUrl));
    return c.json({ data: { minutes: 10 } }, 202);
  });
  app.openapi(signIn, async (c) => {
    const { email, code, tenantId } = c.req.valid("json");
    const { token } = await Session.createFromCode(email, code, tenantId);
    return c.json({ data: await begin(c, token) }, 201);
  });
  app.openapi(whoAmI, async (c) => c.json({ data: await describe(c, tokenOf(c)) }, 200));
  app.openapi(switchTenant, async (c) => {
    const { actor } = current();
    if (actor.type !== "member") throw new AppError("forbidden", "Only people switch tenants; a key belongs to one.");
    const { token } = await Session.switchTenant(tokenOf(c), actor, c.req.valid("json").tenantId);
    return c.json({ data: await begin(c, token) }, 200);
  });
  app.openapi(signOut, async (c) => {
    await Session.end(tokenOf(c));
    deleteCookie(c, SESSION_COOKIE, { path: "/" });
    return c.body(null, 204);
  });
}

function tokenOf(c: Context<Env>): string {
  const token = c.get("sessionToken");
  if (!token) throw new AppError("forbidden", "This is for people who signed in, not for API keys.");
  return token;
}

async function begin(c: Context<Env>, token: string) {
  setCookie(c, SESSION_COOKIE, token, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: c.get("deps").settings.secureCookies,
    maxAge: 12 * 3600,
  });
  const actor = await Session.actorOf(token);
  if (!actor) throw new AppError("unauthenticated", "The session could not be opened. Sign in again.");
  return asActor(c, actor, () => describe(c, token));
}

async function describe(_c: Context<Env>, token: string) {
  const { actor } = current();
  if (actor.type !== "member") throw new AppError("forbidden", "This is for people who signed in, not for API keys.");
  const [member, tenant, memberships] = await Promise.all([
    Member.fromId(actor.memberId),
    Tenant.get(),
    Session.membershipsOf(actor.email),
  ]);
  return {
    csrfToken: Session.csrfTokenOf(token),
    member,
    tenant,
    tenants: memberships.map((m) => ({ id: m.tenant.id, name: m.tenant.name })),
    scopes: [...actor.scopes],
  };
}
