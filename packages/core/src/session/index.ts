import { createHash, randomBytes, randomInt } from "node:crypto";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { type Actor, actAs, current, inDirectory, now } from "../context/index.js";
import { sign, verify } from "../cursor/index.js";
import { AppError } from "../errors/index.js";
import { memberDirectory } from "../member/entity.js";
import * as Member from "../member/index.js";
import { scopesOf } from "../permission/index.js";
import { TTL_ATTRIBUTE } from "../table/index.js";
import * as Tenant from "../tenant/index.js";

const CODE_MINUTES = 10;
const CODE_ATTEMPTS = 5;
/** No more codes than this for one address within `CODE_WINDOW_SECONDS`. */
const CODES_PER_WINDOW = 5;
const CODE_WINDOW_SECONDS = 900;
const SESSION_HOURS = 12;

export type Session = { tenantId: string; memberId: string; expiresAt: string };
type MemberActor = Extract<Actor, { type: "member" }>;

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
const epoch = (): number => Math.floor(now().getTime() / 1000);
const codeKey = (email: string) => ({ pk: `directory#code#${sha(email)}`, sk: "code" });
const sessionKey = (token: string) => ({ pk: `directory#session#${sha(token)}`, sk: "session" });

/**
 * Makes a sign-in code for the address if it belongs to a member anywhere; undefined otherwise.
 * The caller answers the same in both cases. A new code replaces the one before.
 */
export async function createCode(
  email: string,
): Promise<{ code: string; minutes: number; tenantNames: string[]; locale: Member.Member["locale"] } | undefined> {
  const memberships = await membershipsOf(email);
  await throttle(email);
  const [first] = memberships;
  if (!first) return undefined;
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const { table } = current();
  const item = { ...codeKey(email), codeHash: sha(`${email}\n${code}`), attempts: 0, [TTL_ATTRIBUTE]: epoch() + CODE_MINUTES * 60 };
  await inDirectory(() => table.documents.send(new PutCommand({ TableName: table.name, Item: item })));
  return { code, minutes: CODE_MINUTES, tenantNames: memberships.map((m) => m.tenant.name), locale: first.member.locale };
}

async function throttle(email: string): Promise<void> {
  const { table } = current();
  const window = Math.floor(epoch() / CODE_WINDOW_SECONDS);
  const { Attributes } = await inDirectory(() =>
    table.documents.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: `directory#code-rate#${sha(email)}`, sk: String(window) },
        UpdateExpression: "ADD used :one SET #ttl = :ttl",
        ExpressionAttributeNames: { "#ttl": TTL_ATTRIBUTE },
        ExpressionAttributeValues: { ":one": 1, ":ttl": (window + 2) * CODE_WINDOW_SECONDS },
        ReturnValues: "UPDATED_NEW",
      }),
    ),
  );
  if (Number(Attributes?.used) > CODES_PER_WINDOW) {
    throw new AppError("rate_limited", "Too many codes were asked for this address. Use the newest one, or wait.", {
      retryAfterSeconds: (window + 1) * CODE_WINDOW_SECONDS - epoch(),
    });
  }
}

/**
 * Exchanges a code for a session in the wanted tenant, else in the first that is not suspended. The code is consumed in
 * the same conditional write that checks it.
 */
export async function createFromCode(email: string, code: string, wantedTenantId?: string): Promise<{ token: string; session: Session }> {
  await consume(email, code);
  const memberships = await membershipsOf(email);
  const isOpen = (m: (typeof memberships)[number]): boolean => !m.tenant.restriction?.suspended;
  const chosen = wantedTenantId ? memberships.find((m) => m.tenant.id === wantedTenantId) : (memberships.find(isOpen) ?? memberships[0]);
  if (!chosen) throw new AppError("unauthenticated", "This address is not a member there.");
  if (!isOpen(chosen)) throw Tenant.suspended();
  return open(chosen.tenant.id, chosen.member.id);
}

async function consume(email: string, code: string): Promise<void> {
  const { table } = current();
  const Key = codeKey(email);
  try {
    await inDirectory(() =>
      table.documents.send(
        new DeleteCommand({
          TableName: table.name,
          Key,
          ConditionExpression: "codeHash = :hash AND attempts < :attempts AND #ttl > :now",
          ExpressionAttributeNames: { "#ttl": TTL_ATTRIBUTE },
          ExpressionAttributeValues: { ":hash": sha(`${email}\n${code}`), ":attempts": CODE_ATTEMPTS, ":now": epoch() },
        }),
      ),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    await countAttempt(Key);
    throw new AppError("unauthenticated", `The code is wrong, used or older than ${CODE_MINUTES} minutes. Ask for a new one.`);
  }
}

async function countAttempt(Key: { pk: string; sk: string }): Promise<void> {
  const { table } = current();
  await inDirectory(() =>
    table.documents.send(
      new UpdateCommand({
        TableName: table.name,
        Key,
        UpdateExpression: "ADD attempts :one",
        ConditionExpression: "attribute_exists(pk)",
        ExpressionAttributeValues: { ":one": 1 },
      }),
    ),
  ).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
}

async function open(tenantId: string, memberId: string): Promise<{ token: string; session: Session }> {
  const { table } = current();
  const token = randomBytes(32).toString("base64url");
  const session: Session = { tenantId, memberId, expiresAt: new Date(now().getTime() + SESSION_HOURS * 3_600_000).toISOString() };
  const Item = { ...sessionKey(token), ...session, [TTL_ATTRIBUTE]: epoch() + SESSION_HOURS * 3600 };
  // As nobody yet, also for who comes from another tenant: as its member they may write nothing that names this one.
  await actAs({ type: "anonymous" }, () => inDirectory(() => table.documents.send(new PutCommand({ TableName: table.name, Item }))));
  return { token, session };
}

/** The member behind a session token; undefined when it is unknown, expired or its member was removed. */
export async function actorOf(token: string): Promise<MemberActor | undefined> {
  const { table } = current();
  const { Item } = await inDirectory(() => table.documents.send(new GetCommand({ TableName: table.name, Key: sessionKey(token) })));
  const session = Item as Session | undefined;
  if (!session || session.expiresAt <= now().toISOString()) return undefined;
  const member = await actAs({ type: "job", tenantId: session.tenantId, name: "session" }, () => Member.fromId(session.memberId)).catch(
    () => undefined,
  );
  if (!member) return undefined;
  return {
    type: "member",
    tenantId: session.tenantId,
    memberId: member.id,
    role: member.role,
    email: member.email,
    scopes: scopesOf(member.role),
  };
}

export async function end(token: string): Promise<void> {
  const { table } = current();
  await inDirectory(() => table.documents.send(new DeleteCommand({ TableName: table.name, Key: sessionKey(token) })));
}

/** Moves the session to another tenant of the same person. */
export async function switchTenant(token: string, actor: MemberActor, tenantId: string): Promise<{ token: string; session: Session }> {
  const membership = (await membershipsOf(actor.email)).find((m) => m.tenant.id === tenantId);
  if (!membership) throw new AppError("not_found", "There is no such tenant.");
  await end(token);
  return open(tenantId, membership.member.id);
}

/** Every tenant this address is a member of. */
export async function membershipsOf(email: string): Promise<{ tenant: Tenant.Tenant; member: Member.Member }[]> {
  const { data } = await inDirectory(() => memberDirectory().query.primary({ email }).go({ pages: "all" }));
  return Promise.all(
    data.map((entry) =>
      actAs({ type: "job", tenantId: entry.tenantId, name: "session" }, async () => ({
        tenant: await Tenant.get(),
        member: await Member.fromId(entry.id),
      })),
    ),
  );
}

export const csrfTokenOf = (sessionToken: string): string => sign("csrf", sessionToken);
export const isCsrfToken = (sessionToken: string, token: string): boolean => verify("csrf", sessionToken, token);
