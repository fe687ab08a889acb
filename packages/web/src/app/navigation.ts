import type { LinkProps } from "@tanstack/react-router";
import { ClipboardList, LayoutDashboard, type LucideIcon, Settings, Store } from "lucide-react";
import type { Catalogue } from "../i18n/types.js";

type Item = { to: NonNullable<LinkProps["to"]>; label: Exclude<keyof Catalogue["nav"], "groups">; icon: LucideIcon; scope?: string };

/** The order in which work flows: what is evaluated, evidence, evaluation, delivery. */
export const NAVIGATION: { group?: keyof Catalogue["nav"]["groups"]; items: Item[] }[] = [
  {
    items: [
      { to: "/", label: "overview", icon: LayoutDashboard },
      { to: "/subjects", label: "subjects", icon: Store, scope: "subjects.read" },
    ],
  },
  {
    group: "evidence",
    items: [{ to: "/surveys", label: "surveys", icon: ClipboardList, scope: "surveys.read" }],
  },
  {
    group: "delivery",
    items: [{ to: "/settings", label: "settings", icon: Settings }],
  },
];
