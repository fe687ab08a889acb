import { sign, verify } from "../cursor/index.js";

/** Signed links out of an invitation: whoever has one speaks for that assessor, in that panel, and for nobody else. */
const PURPOSE = "assessment";

export type AssessorLink = { tenantId: string; panelId: string; assessorId: string; number: number };

export function assessorToken({ tenantId, panelId, assessorId, number }: AssessorLink): string {
  const text = [tenantId, panelId, assessorId, String(number)].join(".");
  return `${text}.${sign(PURPOSE, text)}`;
}

/** Undefined for a forged, cut or foreign token. */
export function readAssessorToken(token: string): AssessorLink | undefined {
  const end = token.lastIndexOf(".");
  const text = token.slice(0, Math.max(0, end));
  if (!verify(PURPOSE, text, token.slice(end + 1))) return undefined;
  const [tenantId, panelId, assessorId, number] = text.split(".");
  return tenantId && panelId && assessorId && number ? { tenantId, panelId, assessorId, number: Number(number) } : undefined;
}
