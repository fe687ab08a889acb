import type { Clock } from "@touchstone/core/ports";
import type { ObjectFolder } from "../objects/folder.js";
import { objectRoutes } from "../objects/routes.js";
import { createReference } from "./reference.js";
import { openSite } from "./site.js";

export type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

export type FetchOptions = {
  api: Fetch;
  objects: ObjectFolder;
  objectSecret: Buffer;
  clock: Clock;
  /** Origin that every link names. */
  publicUrl: string;
  siteDir?: string | undefined;
  referenceScript?: string | undefined;
};

/** Paths that belong to the API even when a browser asks for a page. */
const API_PATH = /^\/(v1|p|r|u|health|openapi\.json|docs)(\/|$)/;

/** One origin for everything: objects, the reference, the API, and the built pages for the rest. */
export async function createFetch(options: FetchOptions): Promise<Fetch> {
  const objects = objectRoutes(options.objects, { secret: options.objectSecret, clock: options.clock });
  const reference = options.referenceScript ? createReference(options.referenceScript) : () => undefined;
  const site = options.siteDir ? await openSite(options.siteDir, options.publicUrl) : () => undefined;
  return (request, env) => {
    const path = pathOf(request.url);
    if (path.startsWith("/objects/")) return objects.fetch(request);
    const local = API_PATH.test(path) ? reference(request) : site(request);
    return local ?? options.api(request, env);
  };
}

/** The path without the cost of parsing the whole address: this runs for each request. */
function pathOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  if (start < 0) return "/";
  const end = url.slice(start).search(/[?#]/);
  return end < 0 ? url.slice(start) : url.slice(start, start + end);
}
