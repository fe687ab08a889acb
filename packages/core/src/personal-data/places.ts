import { auditPlace } from "../audit/personal.js";
import { complaintPlace } from "../complaint/personal.js";
import { importPlace } from "../import/personal.js";
import { memberPlace } from "../member/personal.js";
import { observationPlace } from "../observation/personal.js";
import { assessorPlace } from "../panel/personal.js";
import { ratingPlace } from "../rating/personal.js";
import { reportPlace, reportRunPlace } from "../report/personal.js";
import { responsePlace } from "../response/personal.js";
import { subjectPlace } from "../subject/personal.js";
import type { Kind, Place, Records } from "./place.js";

/** Every place that can hold personal data of a person who is asked for; those that others refer to come first. */
export const PLACES: readonly Place[] = [
  memberPlace,
  subjectPlace,
  reportPlace,
  assessorPlace,
  responsePlace,
  complaintPlace,
  observationPlace,
  ratingPlace,
  importPlace,
  reportRunPlace,
  auditPlace,
];

export function recordsOf(kind: Kind): Records {
  const records = PLACES.map((place) => place.records[kind]).find((found) => found !== undefined);
  if (!records) throw new Error(`no place holds records of the kind ${kind}`);
  return records;
}
