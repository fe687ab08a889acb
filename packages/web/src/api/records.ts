import { queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, type Schemas } from "./client.js";

const SHOWN = 10;
const MOST_PANELS = 10;

type Perspective = Schemas["PanelAgreement"]["perspective"];

/** What lies behind an indicator's figure, beyond what the scorecard itself tells. */
export const recordQueries = {
  /** The newest observations of the list that the evidence names: `/v1/observations?metric=…`. */
  observations: (path: string) =>
    queryOptions({
      queryKey: ["records", path],
      queryFn: () => {
        const asked = new URLSearchParams(path.slice(path.indexOf("?") + 1));
        const of = (name: string) => asked.get(name) ?? "";
        const query = { metric: of("metric"), subjectId: of("subjectId"), from: of("from"), to: of("to"), limit: SHOWN };
        return bodyOf(api.GET("/v1/observations", { params: { query } }));
      },
    }),
  /** How far assessors agreed on a criterion, in every closed panel whose results fell between the two days. */
  agreement: (perspective: Perspective, criterion: string, from: string, to: string) =>
    queryOptions({
      queryKey: ["records", "agreement", perspective, criterion, from, to],
      queryFn: async () => {
        const { data } = await bodyOf(api.GET("/v1/panels", { params: { query: { state: "closed", limit: 100 } } }));
        const within = data.filter(({ date }) => date >= from && date <= to).slice(0, MOST_PANELS);
        const results = await Promise.all(
          within.map(async ({ id, name }) => {
            const { agreement } = await dataOf(api.GET("/v1/panels/{id}/results", { params: { path: { id } } }));
            return {
              panelId: id,
              name,
              agreement: agreement.find((one) => one.perspective === perspective && one.criterion === criterion),
            };
          }),
        );
        return results.flatMap(({ agreement, ...panel }) => (agreement ? [{ ...panel, agreement }] : []));
      },
    }),
};
