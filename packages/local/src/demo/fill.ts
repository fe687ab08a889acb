import type { Runtime } from "../runtime/runtime.js";
import type { DemoTenant } from "./tenants.js";

/** Fills the first demo tenant with a quarter of believable evidence. */
export async function fillDemo(_runtime: Runtime, _tenants: DemoTenant[]): Promise<void> {}
