import { SOURCE as COMPLAINTS } from "../complaint/evidence.js";
import { now } from "../context/index.js";
import * as Indicator from "../indicator/index.js";
import { localDate } from "../period/index.js";
import { ALL, series } from "../rollup/index.js";
import * as Survey from "../survey/index.js";
import * as Tenant from "../tenant/index.js";
import type { ToConnect } from "./schema.js";

type Source = Indicator.Source;
type Waiting = { key: string; source: Source };

const MONTHS = 13;

/** What is still to be done before each of the indicators has evidence; several that wait for the same are told together. */
export async function toConnect(indicators: readonly Indicator.Indicator[]): Promise<ToConnect[]> {
  const waiting = indicators.map(({ key, source }): Waiting => ({ key, source }));
  return [
    ...(await surveysToOpen(waiting)),
    ...(await metricsToPush(waiting)),
    ...(await complaintsToRecord(waiting)),
    ...(await panelsToHold(waiting)),
  ];
}

/** Indicators by what they wait for, in order. */
function gathered(waiting: readonly Waiting[], name: (source: Source) => string | undefined): Map<string, Waiting[]> {
  const groups = new Map<string, Waiting[]>();
  for (const one of waiting) {
    const key = name(one.source);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

const keysOf = (waiting: readonly Waiting[]): string[] => waiting.map(({ key }) => key);

async function surveysToOpen(waiting: readonly Waiting[]): Promise<ToConnect[]> {
  const found: ToConnect[] = [];
  for (const [surveyId, group] of gathered(waiting, (source) => (source.type === "survey" ? source.surveyId : undefined))) {
    const { name, status, publishedVersion } = await Survey.fromId(surveyId);
    const indicators = keysOf(group);
    if (publishedVersion === null || status === "draft") {
      found.push({
        code: "publish-survey",
        message: `Look the survey "${name}" over and publish it; then send its link to those who were served.`,
        indicators,
        surveyId,
      });
    } else if (!(await everRecorded(surveyId))) {
      found.push({
        code: "send-survey",
        message: `Nobody has answered the survey "${name}" yet. Send its link, naming the subject.`,
        indicators,
        surveyId,
      });
    }
  }
  return found;
}

async function metricsToPush(waiting: readonly Waiting[]): Promise<ToConnect[]> {
  const found: ToConnect[] = [];
  const metric = (source: Source) =>
    source.type === "observation" ? source.metric : source.type === "complaints" ? source.denominator : undefined;
  for (const [name, group] of gathered(waiting, metric)) {
    if (!(await neverSeen(group))) continue;
    found.push({
      code: "push-metric",
      message: `Push observations of ${name}: POST /v1/observations:batch, or import a file.`,
      indicators: keysOf(group),
      metric: name,
    });
  }
  return found;
}

async function complaintsToRecord(waiting: readonly Waiting[]): Promise<ToConnect[]> {
  const group = waiting.filter(({ source }) => source.type === "complaints");
  if (group.length === 0 || (await everRecorded(COMPLAINTS))) return [];
  return [
    {
      code: "record-complaints",
      message: "Record complaints with the subject they are about: POST /v1/complaints, or import a file.",
      indicators: keysOf(group),
    },
  ];
}

async function panelsToHold(waiting: readonly Waiting[]): Promise<ToConnect[]> {
  const found: ToConnect[] = [];
  const name = (source: Source) => (source.type === "assessment" ? `${source.perspective} ${source.criterion}` : undefined);
  for (const [, group] of gathered(waiting, name)) {
    const source = group[0]?.source;
    if (source?.type !== "assessment" || !(await neverSeen(group))) continue;
    const message = `Hold a panel that judges ${source.criterion} (perspective ${source.perspective}): POST /v1/panels.`;
    found.push({ code: "hold-panel", message, indicators: keysOf(group), criterion: source.criterion });
  }
  return found;
}

async function neverSeen([first]: readonly Waiting[]): Promise<boolean> {
  return first !== undefined && (await Indicator.warningsOf(first)).length > 0;
}

/** Whether anything was recorded under the source in the last months. */
async function everRecorded(source: string): Promise<boolean> {
  const { timeZone } = await Tenant.settings();
  const from = localDate(new Date(now().getTime() - MONTHS * 31 * 86_400_000), timeZone);
  return (await series(ALL, source, { from, to: localDate(now(), timeZone) }, "month")).length > 0;
}
