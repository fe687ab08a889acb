import type { SubjectInput } from "@touchstone/core/subject";

/** How good a merchant or guide is: `start` and `end` in deviations from an ordinary one, over the year. */
export type Profile = {
  externalId: string;
  start: number;
  end: number;
  size: number;
  weakness: Weakness;
  /** How much of the year was over when they opened; left out for those who were there before. */
  since?: number;
};
export type Weakness = "product" | "logistics" | "attitude" | "speed" | "accuracy" | "refund";

/** One gets better all year, one gets worse, one is new and small, the others differ and stay. */
export const MERCHANTS: readonly Profile[] = [
  { externalId: "m-tea", start: 0.45, end: 0.5, size: 1.2, weakness: "logistics" },
  { externalId: "m-lamp", start: 0.15, end: 0.1, size: 0.8, weakness: "speed" },
  { externalId: "m-shoe", start: -0.5, end: 0.5, size: 1.1, weakness: "accuracy" },
  { externalId: "m-kitchen", start: 0, end: 0.05, size: 0.9, weakness: "product" },
  { externalId: "m-toy", start: 0.25, end: 0.3, size: 1, weakness: "logistics" },
  { externalId: "m-skincare", start: 0.4, end: -0.5, size: 1.1, weakness: "refund" },
  { externalId: "m-gadget", start: -0.2, end: -0.25, size: 1.3, weakness: "attitude" },
  { externalId: "m-books", start: 0.1, end: 0.3, size: 0.15, weakness: "logistics", since: 0.55 },
];

export const GUIDES: readonly Profile[] = [
  { externalId: "g-an", start: 0.3, end: 0.35, size: 1, weakness: "speed" },
  { externalId: "g-bo", start: -0.1, end: 0.25, size: 1, weakness: "accuracy" },
  { externalId: "g-chen", start: 0.05, end: -0.1, size: 0.8, weakness: "attitude" },
];

/** Those who were open on a day that is `progress` into the year. */
export const openOn = (profiles: readonly Profile[], { progress }: { progress: number }): Profile[] =>
  profiles.filter(({ since = 0 }) => since <= progress);

/** A profile's level on the way from start to end; busy days wear everybody down a little. */
export const levelOf = ({ start, end }: Profile, { progress, busy }: { progress: number; busy: number }): number =>
  start + (end - start) * progress - 0.08 * Math.max(0, busy - 1);

const merchant = (externalId: string, name: string, parent: string, category: string, tier: string): SubjectInput => ({
  externalId,
  name,
  kind: "merchant",
  parentExternalId: parent,
  tags: { region: regionOf(parent), category, tier },
});
const guide = (externalId: string, name: string, parent: string, tier: string): SubjectInput => ({
  externalId,
  name,
  kind: "guide",
  parentExternalId: parent,
  tags: { region: regionOf(parent), tier },
});
const team = (externalId: string, name: string, parent: string): SubjectInput => ({
  externalId,
  name,
  kind: "team",
  parentExternalId: parent,
  tags: { region: regionOf(parent) },
});
const regionOf = (parent: string): string => (parent === "r-east" ? "East 东区" : "South 南区");

/** Parents first. Every name says that nobody real is meant. */
export const SUBJECTS: readonly SubjectInput[] = [
  { externalId: "r-east", name: "Demo Region East 示例东区", kind: "region", tags: { region: regionOf("r-east") } },
  { externalId: "r-south", name: "Demo Region South 示例南区", kind: "region", tags: { region: regionOf("r-south") } },
  merchant("m-tea", "Demo Tea House 示例茶铺", "r-east", "Food 食品", "Gold 金牌"),
  merchant("m-lamp", "Sample Lamp Studio 样灯工坊", "r-east", "Home 家居", "Silver 银牌"),
  merchant("m-shoe", "Example Shoe Works 例步鞋坊", "r-east", "Style 服饰美妆", "Silver 银牌"),
  merchant("m-kitchen", "Mock Pan Kitchen 仿锅厨房", "r-east", "Home 家居", "Silver 银牌"),
  merchant("m-toy", "Specimen Toys 样本玩具", "r-south", "Leisure 文娱", "Gold 金牌"),
  merchant("m-skincare", "Placeholder Skincare 占位护肤", "r-south", "Style 服饰美妆", "Gold 金牌"),
  merchant("m-gadget", "Trial Gadgets 试用数码", "r-south", "Electronics 数码", "Bronze 铜牌"),
  merchant("m-books", "Paper Sample Books 样书小铺", "r-south", "Leisure 文娱", "Bronze 铜牌"),
  guide("g-an", "Demo Guide An 示例导购小安", "r-east", "Senior 高级"),
  guide("g-bo", "Demo Guide Bo 示例导购小博", "r-east", "Junior 初级"),
  guide("g-chen", "Demo Guide Chen 示例导购小辰", "r-south", "Junior 初级"),
  team("t-east", "Demo After-sales East 示例东区售后组", "r-east"),
  team("t-south", "Demo After-sales South 示例南区售后组", "r-south"),
];

/** The after-sales team that looks after a merchant. */
export function teamOf(externalId: string): "t-east" | "t-south" {
  return SUBJECTS.find((subject) => subject.externalId === externalId)?.parentExternalId === "r-south" ? "t-south" : "t-east";
}
