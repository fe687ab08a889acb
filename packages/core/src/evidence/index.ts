import { evidenceOf as ofAssessment, type ResultImage } from "../assessment/evidence.js";
import * as Complaint from "../complaint/evidence.js";
import * as Observation from "../observation/index.js";
import { evidenceOf as ofRating, type RatingImage } from "../rating/evidence.js";
import { evidenceOf as ofResponse, type ResponseImage } from "../response/evidence.js";
import type { Evidence } from "../rollup/index.js";
import * as Survey from "../survey/index.js";

/** ElectroDB's mark of the entity that an item is; the stream's filter reads it too. */
export const ENTITY_MARK = "__edb_e__";

/** The kinds of stored records whose changes move rollups. */
export const EVIDENCE_ENTITIES = ["response", "complaint", "observation", "assessmentResult", "rating"] as const;

/** What a stored item says; nothing for items that are no evidence. Runs as the item's tenant. */
export async function evidenceOf(image: Record<string, unknown> | undefined): Promise<Evidence[]> {
  switch (image?.[ENTITY_MARK]) {
    case "response": {
      const response = image as unknown as ResponseImage;
      const { definition } = await Survey.publishedVersion(response.surveyId, response.surveyVersion);
      return [ofResponse(response, definition)];
    }
    case "complaint":
      return [Complaint.evidenceOf(image as unknown as Complaint.ComplaintImage)];
    case "observation":
      return [Observation.evidenceOf(image as unknown as Observation.ObservationImage)];
    case "assessmentResult":
      return [ofAssessment(image as unknown as ResultImage)];
    case "rating":
      return ofRating(image as unknown as RatingImage);
    default:
      return [];
  }
}
