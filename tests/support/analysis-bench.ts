import { afterAll, beforeAll, beforeEach } from "vitest";
import { type Product, startProduct, type TestTenant } from "./product.js";
import { quantitiesOf } from "./quantities.js";

export const TODAY = new Date("2026-07-15T04:00:00Z");
export let product: Product;
export let tenant: TestTenant;
beforeAll(async () => {
  product = await startProduct({ clock: () => TODAY });
});
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant();
});

export const { post, get, aSubject, aShare, aMean, aScheme, observe, share, shares, values } = quantitiesOf(
  // The product is started before any test uses it.
  new Proxy({} as Product, { get: (_target, name) => product[name as keyof Product] }),
  () => tenant,
);
export const refused = (path: string) => tenant.call("GET", path);
