import { type Assessment, allAssessments, withoutWords } from "../assessment/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { ERASED, type Reader } from "../personal-data/matcher.js";
import { foundIn, idsOf, searchEach } from "../personal-data/paging.js";
import { ERASED_OUTCOME, GONE, type Place, type PlacePage, type Search } from "../personal-data/place.js";
import { list } from "./create.js";
import { assessors } from "./entity.js";
import { assessorsOf, type StoredAssessor } from "./stored.js";

const isPerson = ({ email }: StoredAssessor, reader: Reader): boolean => reader.isEmail(email);

async function* searchPanel({ matcher }: Search, panelId: string): AsyncGenerator<PlacePage> {
  const all = await assessorsOf(panelId);
  const found = all.flatMap(
    (assessor) => foundIn("assessor", `${panelId}.${assessor.id}`, isPerson(assessor, matcher.at(assessor.addedAt)) ? ["email"] : []) ?? [],
  );
  yield { read: all.length, found, position: "" };
}

async function read(recordId: string): Promise<StoredAssessor | undefined> {
  const [panelId = "", id = ""] = recordId.split(".");
  const { data } = await assessors().get({ tenantId: tenantId(), panelId, id }).go({ consistent: true });
  return (data ?? undefined) as StoredAssessor | undefined;
}

async function assessmentsBy({ panelId, id }: StoredAssessor): Promise<Assessment[]> {
  return (await allAssessments(panelId)).filter(({ assessorId }) => assessorId === id);
}

/** Scores stay, and count; comments, name and address go, and the link is worthless from now on. */
async function erase(assessor: StoredAssessor): Promise<void> {
  const { panelId, id } = assessor;
  for (const assessment of await assessmentsBy(assessor)) await withoutWords(panelId, assessment.id);
  await assessors()
    .patch({ tenantId: tenantId(), panelId, id })
    .set({ name: ERASED, email: ERASED, revokedAt: assessor.revokedAt ?? nowInstant() })
    .remove(["mailFailure", "mailFeedback", "mailState", "mailNextAt"])
    .go();
}

/** Experts who were invited to judge. */
export const assessorPlace: Place = {
  name: "panels",
  async *search(search, position) {
    yield* searchEach(await idsOf(list), position, (panelId) => searchPanel(search, panelId));
  },
  records: {
    assessor: {
      async erase({ matcher }, recordId) {
        const assessor = await read(recordId);
        if (!assessor || !isPerson(assessor, matcher.at(assessor.addedAt))) return GONE;
        await erase(assessor);
        return ERASED_OUTCOME;
      },
      async give(recordId) {
        const assessor = await read(recordId);
        if (!assessor) return undefined;
        const { name, email, locale, perspective, addedAt } = assessor;
        const said = (await assessmentsBy(assessor)).map(({ subjectId, state, scores, comment, reason, submittedAt }) => ({
          subjectId,
          state,
          scores,
          comment,
          reason,
          submittedAt,
        }));
        return { name, email, locale, perspective, addedAt, invitedAt: assessor.invitedAt ?? null, assessments: said };
      },
    },
  },
};
