import { BaseSequencer, type TestSpecification } from "vitest/node";

const ORDER = ["e2e", "api", "unit"];
const rank = ({ project }: TestSpecification): number => ORDER.indexOf(project.name);

/** Browser tests take longest and unit tests least: begun in this order, no worker sits alone with a long file at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
