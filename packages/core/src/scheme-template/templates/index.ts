import type { TemplateData } from "../template.js";
import { E_S_QUAL } from "./e-s-qual.js";
import { GUIDE_SERVICE } from "./guide-service.js";
import { MERCHANT_SERVICE } from "./merchant-service.js";
import { PLATFORM_USER_SERVICE } from "./platform-user-service.js";
import { SERVICE_QUALITY } from "./service-quality.js";
import { TEAM_MANAGEMENT } from "./team-management.js";

/** Every template, in the order in which they are offered. */
export const TEMPLATES: readonly TemplateData[] = [
  GUIDE_SERVICE,
  SERVICE_QUALITY,
  TEAM_MANAGEMENT,
  MERCHANT_SERVICE,
  PLATFORM_USER_SERVICE,
  E_S_QUAL,
];
