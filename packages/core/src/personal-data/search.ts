import * as Member from "../member/index.js";
import { storedErasures } from "./erasure-list.js";
import type { StoredRequest } from "./lease.js";
import { foundIds } from "./match.js";
import { createMatcher, type HashedIdentifier, isReadable } from "./matcher.js";
import type { Search } from "./place.js";

/** What places need to recognise the person, as far as the search has come. */
export async function openSearch(request: StoredRequest): Promise<Search> {
  const identifiers = request.mode === "reapply" ? await erasedIdentifiers() : request.identifiers;
  const subjects = createMatcher(identifiers.filter((identifier) => identifier.subjects));
  const [members, subjectIds, assessors] = await Promise.all([
    foundIds(request.id, "member"),
    foundIds(request.id, "subject"),
    foundIds(request.id, "assessor"),
  ]);
  // Before the erasure is ordered nobody has said whether subjects take part.
  const withSubjects = request.state === "searching" || identifiers.some((identifier) => identifier.subjects);
  const active = new Set((await Member.list()).map(({ id }) => id));
  return {
    matcher: createMatcher(identifiers),
    related: new Set([...members, ...(withSubjects ? subjectIds : []), ...assessors.map((id) => id.split(".")[1] ?? "")]),
    leftOut: new Set(withSubjects ? [] : subjectIds),
    activeMembers: new Set(members.filter((id) => active.has(id))),
    mayEraseSubject: (externalId, recordedAt) => subjects.at(recordedAt).isIdentifier(externalId),
  };
}

const erasedIdentifiers = async (): Promise<HashedIdentifier[]> => (await storedErasures()).flatMap(({ identifiers }) => identifiers);

/** How many erasures were recorded under a signing secret that is not in use any more. */
export const unreadableErasures = async (): Promise<number> =>
  (await storedErasures()).filter(({ identifiers }) => !identifiers.every(isReadable)).length;
