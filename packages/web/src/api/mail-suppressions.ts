import { api, type Schemas } from "./client.js";

export type Suppression = NonNullable<Schemas["ReportRecipient"]["suppression"]>;

export const liftSuppression = (id: string, body: Schemas["MailSuppressionLift"]) =>
  api.POST("/v1/mail-suppressions/{id}/lift", { params: { path: { id } }, body });
