import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { SkeletonPage } from "../ui/skeleton.js";
import { NotFoundPage, PageProblem } from "./page-problem.js";
import { Shell } from "./shell.js";

/** What pages keep in the address beside the path: tabs and filters. Each page reads its own and trusts none. */
type Search = { [name: string]: unknown };

const root = createRootRoute({
  validateSearch: (search: Search): Search => search,
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: PageProblem,
});

const page = <const P extends string>(path: P, load: Parameters<typeof lazyRouteComponent>[0], name: string) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, React.ComponentType>>, name),
  });

const routes = [
  page("/", () => import("../pages/overview/index.js"), "OverviewPage"),
  page("/subjects", () => import("../pages/subjects/list.js"), "SubjectsPage"),
  page("/subjects/$id", () => import("../pages/subjects/one.js"), "SubjectPage"),
  page("/surveys", () => import("../pages/surveys/list.js"), "SurveysPage"),
  page("/surveys/$id", () => import("../pages/surveys/one.js"), "SurveyPage"),
  page("/complaints", () => import("../pages/complaints/list.js"), "ComplaintsPage"),
  page("/complaints/$id", () => import("../pages/complaints/one.js"), "ComplaintPage"),
  page("/panels", () => import("../pages/panels/list.js"), "PanelsPage"),
  page("/panels/new", () => import("../pages/panels/new.js"), "NewPanelPage"),
  page("/panels/$id", () => import("../pages/panels/one.js"), "PanelPage"),
  page("/imports", () => import("../pages/imports/list.js"), "ImportsPage"),
  page("/imports/new", () => import("../pages/imports/new.js"), "NewImportPage"),
  page("/imports/$id", () => import("../pages/imports/one.js"), "ImportPage"),
  page("/reports", () => import("../pages/reports/list.js"), "ReportsPage"),
  page("/reports/$id", () => import("../pages/reports/one.js"), "ReportPage"),
  page("/indicators", () => import("../pages/indicators/list.js"), "IndicatorsPage"),
  page("/schemes", () => import("../pages/schemes/list.js"), "SchemesPage"),
  page("/schemes/$id", () => import("../pages/schemes/one.js"), "SchemePage"),
  page("/standards", () => import("../pages/standards/list.js"), "StandardsPage"),
  page("/standards/$id", () => import("../pages/standards/one.js"), "StandardPage"),
  page("/ratings", () => import("../pages/ratings/index.js"), "RatingsPage"),
  page("/targets", () => import("../pages/targets/list.js"), "TargetsPage"),
  page("/targets/$id", () => import("../pages/targets/one.js"), "TargetPage"),
  page("/analysis", () => import("../pages/analysis/index.js"), "AnalysisPage"),
  page("/scorecards/$id", () => import("../pages/scoring/one.js"), "ScorecardPage"),
  page("/rankings", () => import("../pages/rankings/index.js"), "RankingPage"),
  page("/calendars", () => import("../pages/calendars/list.js"), "CalendarsPage"),
  page("/sla-policies", () => import("../pages/sla-policies/list.js"), "SlaPoliciesPage"),
  page("/settings", () => import("../pages/settings/index.js"), "SettingsPage"),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([...routes]),
  defaultPreload: "intent",
  defaultPendingComponent: SkeletonPage,
  defaultErrorComponent: PageProblem,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
