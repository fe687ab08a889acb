import { Badge, type Tone } from "../../ui/badge.js";

/** A grade, coloured by the score it stands for: the bands are the tenant's own. */
export function GradeBadge({ grade, score }: { grade: string | null; score: number | null }) {
  if (grade === null || score === null) return null;
  const tone: Tone = score >= 80 ? "good" : score >= 60 ? "info" : score >= 40 ? "warn" : "bad";
  return <Badge tone={tone}>{grade}</Badge>;
}
