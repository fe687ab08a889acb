import { useState } from "react";
import { type Kind, type Mapping, type Options, type Sample, sampleOf } from "../../api/imports.js";

type Draft = {
  kind: Kind;
  surveyId: string;
  file: File | undefined;
  sample: Sample | undefined;
  /** Undefined while the suggested one stands. */
  mapping: Mapping | undefined;
  options: Options;
};

/** What was chosen so far. Another kind, file or way of reading means other columns, so the mapping begins anew. */
export function useDraft(kind: Kind, timeZone: string) {
  const [draft, setDraft] = useState<Draft>({
    kind,
    surveyId: "",
    file: undefined,
    sample: undefined,
    mapping: undefined,
    options: { delimiter: "auto", encoding: "auto", dateFormat: "auto", decimalComma: false, timeZone },
  });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  return {
    draft,
    setKind: (next: Kind) => change({ kind: next, mapping: undefined }),
    setSurvey: (surveyId: string) => change({ surveyId, mapping: undefined }),
    setFile: async (file: File) => change({ file, sample: await sampleOf(file), mapping: undefined }),
    setMapping: (mapping: Mapping) => change({ mapping }),
    setOptions: (options: Options) =>
      setDraft((before) => {
        const sameColumns = options.encoding === before.options.encoding && options.delimiter === before.options.delimiter;
        return { ...before, options, mapping: sameColumns ? before.mapping : undefined };
      }),
  };
}
