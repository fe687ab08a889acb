/** What a deployed stage must do before people are let near it. Reads only; needs no account. */
type Check = { name: string; path: string; holds(response: Response): Promise<string | undefined> };

type Outcome = { name: string; problem: string | undefined };

const PATIENCE_MS = 15_000;

const status = (response: Response, wanted: number) =>
  response.status === wanted ? undefined : `answered ${response.status} instead of ${wanted}`;

const header = (response: Response, name: string, part: string) =>
  response.headers.get(name)?.includes(part) ? undefined : `has no ${name} with ${part}`;

const CHECKS: Check[] = [
  {
    name: "the API reaches its table",
    path: "/health",
    holds: async (response) => {
      const wrong = status(response, 200);
      const { status: state } = wrong ? { status: "down" } : ((await response.json()) as { status: string });
      return wrong ?? (state === "up" ? undefined : `says it is ${state}`);
    },
  },
  {
    name: "the API refuses strangers with a problem document",
    path: "/v1/tenant",
    holds: async (response) => status(response, 401) ?? header(response, "content-type", "application/problem+json"),
  },
  {
    name: "the API describes itself",
    path: "/openapi.json",
    holds: async (response) => {
      const wrong = status(response, 200);
      const { openapi } = wrong ? {} : ((await response.json()) as { openapi?: string });
      return wrong ?? (openapi ? undefined : "is not an OpenAPI document");
    },
  },
  {
    name: "the console is there, and nobody may frame it",
    path: "/",
    holds: async (response) =>
      status(response, 200) ??
      header(response, "content-type", "text/html") ??
      header(response, "content-security-policy", "frame-ancestors"),
  },
  {
    name: "the survey page is there for any link",
    path: "/s/smoke",
    holds: async (response) => status(response, 200) ?? header(response, "content-type", "text/html"),
  },
];

/** As a browser asks, so that pages are answered with pages. */
const headers = { accept: "text/html, application/json;q=0.9, */*;q=0.8" };

/** Runs checks once. One that cannot be carried out has failed. */
const attempt = (origin: string, checks: Check[]): Promise<Outcome[]> =>
  Promise.all(
    checks.map(async ({ name, path, holds }) => {
      try {
        const response = await fetch(new URL(path, origin), { headers, redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS) });
        return { name, problem: await holds(response) };
      } catch (error) {
        return { name, problem: `failed: ${(error as Error).message}` };
      }
    }),
  );

/** Repeats what fails until it holds or the attempts are used up: a new stage takes a while to be known everywhere. */
export async function smoke(origin: string, attempts: number, pause: () => Promise<void>): Promise<Outcome[]> {
  const outcomes = new Map<string, Outcome>();
  for (let round = 1; round <= attempts; round += 1) {
    const open = CHECKS.filter(({ name }) => outcomes.get(name)?.problem !== undefined || !outcomes.has(name));
    for (const outcome of await attempt(origin, open)) outcomes.set(outcome.name, outcome);
    if ([...outcomes.values()].every(({ problem }) => problem === undefined)) break;
    if (round < attempts) await pause();
  }
  return [...outcomes.values()];
}
