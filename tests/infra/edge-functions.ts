import { Script } from "node:vm";
import type { Deployment } from "./deployment.js";

type Headers = Record<string, { value: string }>;
type Routed = { uri: string; headers: Headers; origin: string | undefined };

type Event = {
  viewer: { ip: string };
  request: { method: string; uri: string; headers: Headers; querystring: object; cookies: object };
  response?: { statusCode: number; headers: Headers };
};
type CloudFront = { kvs(): { get(key: string): Promise<string> }; updateRequestOrigin(origin: { domainName: string }): void };
type Handler = (event: Event) => Promise<unknown>;

const VIEWER = "203.0.113.9";

/**
 * The deployment's own functions at the edge, with the routes that it writes into their key-value store.
 * `pages` are what the site's build will have made by then.
 */
export function edgeOf(app: Deployment, pages: string[] = []) {
  const codeOf = (name: string) => String(app.one("cloudfront/function", name).code);
  const store = storeOf(app, pages);

  /** Where a request ends up: the path it then has, its headers, and the host of its origin. */
  async function request(path: string, headers: Headers = {}): Promise<Routed> {
    let origin: string | undefined;
    const cloudFront: CloudFront = {
      kvs: () => ({ get: async (key) => stored(store, key) }),
      updateRequestOrigin: ({ domainName }) => {
        origin = domainName;
      },
    };
    const event = eventOf(path, { host: { value: "touchstone.example" }, ...headers });
    await handlerOf(codeOf("EdgeCloudfrontFunctionRequest"), cloudFront)(event);
    return { uri: event.request.uri, headers: event.request.headers, origin };
  }

  /** Headers of the answer to a request for `path`, given those of the origin. */
  async function response(path: string, headers: Record<string, string>): Promise<Record<string, string>> {
    const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));
    const event = { ...eventOf(path, {}), response: { statusCode: 200, headers: given } };
    await handlerOf(codeOf("EdgeCloudfrontFunctionResponse"))(event);
    return Object.fromEntries(Object.entries(event.response.headers).map(([name, { value }]) => [name, value]));
  }

  return { request, response, viewer: VIEWER };
}

const eventOf = (uri: string, headers: Headers): Event => ({
  viewer: { ip: VIEWER },
  request: { method: "GET", uri, headers, querystring: {}, cookies: {} },
});

/** CloudFront runs a module whose one import is its own. */
function handlerOf(code: string, cloudFront?: CloudFront): Handler {
  const body = code.replace(/^\s*import cf from "cloudfront";/, "");
  const make = new Script(`(cf) => { ${body}\n return handler; }`).runInThisContext() as (cf: CloudFront | undefined) => Handler;
  return make(cloudFront);
}

function stored(store: Map<string, string>, key: string): string {
  const value = store.get(key);
  if (value === undefined) throw new Error(`KeyNotFound: ${key}`);
  return value;
}

/** What SST writes into the store after the deployment: a list of routes, and what each needs to know. */
function storeOf({ resources }: Deployment, pages: string[]): Map<string, string> {
  const store = new Map<string, string>();
  const routes = new Map<string, string[]>();
  for (const { name, inputs } of resources) {
    const namespace = String(inputs.namespace);
    if (name.endsWith(".sst.aws.KvRoutesUpdate")) routes.set(namespace, [...(routes.get(namespace) ?? []), String(inputs.entry)]);
    if (!name.endsWith(".sst.aws.KvKeys")) continue;
    for (const [key, value] of Object.entries(inputs.entries as Record<string, string>)) store.set(`${namespace}:${key}`, value);
    if (name.startsWith("Web")) for (const page of pages) store.set(`${namespace}:/${page}`, "s3");
  }
  for (const [namespace, entries] of routes) store.set(`${namespace}:routes`, JSON.stringify(entries));
  return store;
}
