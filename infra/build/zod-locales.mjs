/** Keeps the locales of Zod that the product speaks; the others are 360 KB of every bundle. */
const KEPT = { en: "en", zhCN: "zh-CN", zhTW: "zh-TW" };

export const zodLocales = {
  name: "zod-locales",
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.c?js$/ }, () => ({
      contents: Object.entries(KEPT)
        .map(([name, file]) => `export { default as ${name} } from "./${file}.js";`)
        .join("\n"),
      loader: "js",
    }));
  },
};
