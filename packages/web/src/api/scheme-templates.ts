import { queryOptions } from "@tanstack/react-query";
import { api, bodyOf, dataOf, type Schemas } from "./client.js";

export type SchemeTemplate = Schemas["SchemeTemplate"];
export type TemplateChoice = Schemas["SchemeFromTemplate"];
export type SchemeBuilt = Schemas["SchemeBuilt"];

export const schemeTemplates = queryOptions({
  queryKey: ["scheme-templates"],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async () => (await bodyOf(api.GET("/v1/scheme-templates"))).data,
});

/** Makes the draft scheme with its indicators and survey. */
export const buildScheme = (choice: TemplateChoice) => dataOf(api.POST("/v1/schemes/from-template", { body: choice }));
