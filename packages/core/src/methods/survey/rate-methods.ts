import { z } from "zod";
import { type Estimate, normalQuantile, rate } from "../../statistics/index.js";
import { type Method, method, result, Undefined } from "../method.js";
import { confidenceSchema, MAX_VALUES } from "../shapes.js";

const countSchema = z.number().min(0).max(1e15);
const idSchema = z.union([z.string().min(1).max(200), z.number()]).transform(String);
const kindSchema = z.string().max(200);

const defectSchema = z
  .union([
    idSchema.transform((order) => ({ order, kind: undefined })),
    z
      .tuple([idSchema])
      .rest(kindSchema)
      .transform(([order, kind]) => ({ order, kind })),
    z.strictObject({ order: idSchema, kind: kindSchema.optional() }),
  ])
  .describe("An order's id, [order, kind], or {order, kind}.");

const interval = ({ low, high, standardError, method: kind }: Estimate) => ({ low, high, standardError, method: kind });

function requireExposure(denominator: number, what: string): void {
  if (!(denominator > 0)) throw new Undefined(`There are no ${what}, so there is no rate.`);
}

const orderDefectMethod = method({
  name: "rate.orderDefect",
  summary: "Order defect rate: the share of orders with at least one defect; several defects on one order count once.",
  formula: "|{orders with a defect}|/orders, with Wilson's interval",
  source: "Order defect rate as marketplaces publish it (Handmade Seller Magazine 9, 2016); Wilson 1927",
  input: z
    .strictObject({ orders: countSchema, defects: z.array(defectSchema).max(MAX_VALUES) })
    .superRefine(({ orders, defects }, context) => {
      const defective = new Set(defects.map(({ order }) => order)).size;
      if (defective > orders && orders > 0)
        context.addIssue({ code: "custom", path: ["orders"], message: `${defective} orders have defects, but there are ${orders} orders` });
    }),
  params: z.strictObject({ confidence: confidenceSchema }),
  example: {
    input: {
      orders: 500,
      defects: [
        ["o1", "feedback"],
        ["o1", "claim"],
      ],
    },
  },
  compute({ orders, defects }, { confidence }) {
    requireExposure(orders, "orders");
    const defective = new Set(defects.map(({ order }) => order)).size;
    const ordersByKind = new Map<string, Set<string>>();
    for (const { order, kind } of defects) if (kind !== undefined) ordersByKind.set(kind, (ordersByKind.get(kind) ?? new Set()).add(order));
    const estimate = rate(defective, orders, confidence);
    return result(estimate.value, [], {
      defective,
      defects: defects.length,
      orders,
      byKind: Object.fromEntries([...ordersByKind].map(([kind, of]) => [kind, of.size / orders])),
      ...interval(estimate),
      confidence,
    });
  },
});

const perMethod = method({
  name: "rate.per",
  summary:
    "Events per so many units (complaints per 1,000 orders) with an interval: Wilson's for shares, Poisson score where events outnumber units.",
  formula: "count/exposure·per",
  source: "Wilson 1927; Barker 2002, The American Statistician 56(2):85-89",
  input: z.strictObject({ count: countSchema, exposure: countSchema }),
  params: z.strictObject({ per: z.number().positive().max(1e9).default(1000), confidence: confidenceSchema }),
  example: { input: { count: 12, exposure: 4800 }, params: { per: 1000 } },
  compute({ count, exposure }, { per, confidence }) {
    requireExposure(exposure, "units of exposure");
    const { value, low, high, method: kind } = rate(count, exposure, confidence);
    const scaled = (x: number | null) => (x === null ? null : x * per);
    return result({ rate: scaled(value), low: scaled(low), high: scaled(high) }, [], { per, confidence, method: kind });
  },
});

const dpmoMethod = method({
  name: "rate.dpmo",
  summary: "Defects per million opportunities with the process yield and the sigma level.",
  formula: "dpmo = 10⁶·defects/(units·opportunities); yield = 1 − dpmo/10⁶; sigma = Φ⁻¹(yield) + shift",
  source: "Six Sigma; Harry & Schroeder 2000 (shift of 1.5 between short and long term)",
  input: z.strictObject({ defects: countSchema, units: countSchema, opportunities: z.number().positive().max(1e6).default(1) }),
  params: z.strictObject({ shift: z.number().min(0).max(5).default(1.5) }),
  example: { input: { defects: 34, units: 10_000, opportunities: 5 } },
  compute({ defects, units, opportunities }, { shift }) {
    const chances = units * opportunities;
    requireExposure(chances, "opportunities");
    if (defects > chances) throw new Undefined(`${defects} defects do not fit into ${chances} opportunities.`);
    const share = defects / chances;
    const extreme = share === 0 || share === 1;
    return result(
      { dpmo: share * 1e6, yield: 1 - share, sigma: extreme ? null : shift - normalQuantile(share) },
      extreme ? ["the sigma level of a yield of 0 or 1 is infinite"] : [],
    );
  },
});

export const RATE_METHODS: Method[] = [orderDefectMethod, perMethod, dpmoMethod];
