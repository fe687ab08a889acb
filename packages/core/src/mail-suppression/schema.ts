import { z } from "zod";

export const suppressionSchema = z
  .object({
    id: z.string(),
    reason: z.enum(["undeliverable", "complained"]).describe("The address takes no mail, or its owner called a mail spam."),
    detail: z.string().describe("In the words of the other side."),
    since: z.string(),
  })
  .meta({ id: "MailSuppression", description: "Why an address gets no mail of this tenant." });
export type Suppression = z.infer<typeof suppressionSchema>;

export const liftSchema = z
  .strictObject({
    reason: z.string().trim().min(1).max(300).describe("Why mail may be sent again; kept in the audit log."),
    resubscribe: z.literal(true).optional().describe("Required after a complaint: its owner has asked for mail again."),
  })
  .meta({ id: "MailSuppressionLift" });
export type Lift = z.infer<typeof liftSchema>;
