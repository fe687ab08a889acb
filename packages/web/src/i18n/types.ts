import type en from "./en/index.js";

export type Catalogue = typeof en;

/** The shape every other language must fill; Chinese has no singular form of its own. */
type Filled<T> = {
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Filled<T[K]>;
};
export type Translation = Filled<Catalogue>;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: Catalogue };
  }
}
