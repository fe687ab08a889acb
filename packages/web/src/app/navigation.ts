import type { LinkProps } from "@tanstack/react-router";
import {
  CalendarDays,
  ChartSpline,
  ClipboardList,
  FileUp,
  Gauge,
  LayoutDashboard,
  ListTree,
  type LucideIcon,
  Mail,
  MessageSquareWarning,
  ScrollText,
  Settings,
  Star,
  Store,
  Target,
  Timer,
  Trophy,
  UsersRound,
} from "lucide-react";
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
    items: [
      { to: "/surveys", label: "surveys", icon: ClipboardList, scope: "surveys.read" },
      { to: "/complaints", label: "complaints", icon: MessageSquareWarning, scope: "complaints.read" },
      { to: "/ratings", label: "ratings", icon: Star, scope: "ratings.read" },
      { to: "/panels", label: "panels", icon: UsersRound, scope: "assessments.read" },
      { to: "/imports", label: "imports", icon: FileUp, scope: "imports.read" },
    ],
  },
  {
    group: "evaluation",
    items: [
      { to: "/standards", label: "standards", icon: ScrollText, scope: "standards.read" },
      { to: "/indicators", label: "indicators", icon: Gauge, scope: "indicators.read" },
      { to: "/schemes", label: "schemes", icon: ListTree, scope: "schemes.read" },
      { to: "/rankings", label: "ranking", icon: Trophy, scope: "scorecards.read" },
      { to: "/targets", label: "targets", icon: Target, scope: "targets.read" },
      { to: "/analysis", label: "analysis", icon: ChartSpline, scope: "scorecards.read" },
    ],
  },
  {
    group: "delivery",
    items: [
      { to: "/reports", label: "reports", icon: Mail, scope: "reports.read" },
      { to: "/sla-policies", label: "slaPolicies", icon: Timer, scope: "sla-policies.read" },
      { to: "/calendars", label: "calendars", icon: CalendarDays, scope: "calendars.read" },
      { to: "/settings", label: "settings", icon: Settings },
    ],
  },
];
