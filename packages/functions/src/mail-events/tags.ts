import * as Id from "@touchstone/core/id";
import type { MailMessage } from "@touchstone/core/ports";

/** Tags that a mail carries through SES; SES hands them back with everything it tells about the mail. */
export type MailTags = Record<string, string>;

/** Ids have no double dash of their own; SES takes letters, digits, dashes and underscores in a tag, and no dot. */
const [DOT, DASHES] = [".", "--"] as const;

export const tagsOf = ({ id, origin }: Pick<MailMessage, "id" | "origin">): MailTags => ({
  purpose: origin.purpose,
  ...("tenantId" in origin ? { tenant: origin.tenantId } : {}),
  mail: id.replaceAll(DOT, DASHES),
});

/** A tenant's mail, as its tags name it. */
export type TaggedMail = { tenantId: string; purpose: string; mailId: string };

/**
 * What the tags of an event say; undefined for a mail that belongs to no tenant. Throws for tags that this
 * product never sets: several values of one name, or a tenant that is no id.
 */
export function mailOf(tags: Readonly<Record<string, readonly string[]>>): TaggedMail | undefined {
  const one = (name: string): string | undefined => {
    const values = Object.hasOwn(tags, name) ? (tags[name] ?? []) : [];
    if (values.length > 1) throw new Error(`the mail has ${values.length} values of the tag ${name}`);
    return values[0];
  };
  const tenantId = one("tenant");
  if (tenantId === undefined) return undefined;
  if (!Id.isId("tenant", tenantId)) throw new Error("the mail's tenant tag is no tenant id");
  return { tenantId, purpose: one("purpose") ?? "", mailId: (one("mail") ?? "").replaceAll(DASHES, DOT) };
}
