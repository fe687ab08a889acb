import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.TOUCHSTONE_API ?? "http://127.0.0.1:4000";

/** While developing, public links open their pages, as the server does with the built ones. */
const surveyLinks: Plugin = {
  name: "survey-links",
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (request.url?.startsWith("/s/")) request.url = "/survey.html";
      if (request.url?.startsWith("/a/")) request.url = "/assess.html";
      next();
    });
  },
};

/** The console, and the pages of respondents and assessors, which share no code with it so that they stay small. */
export default defineConfig({
  root: here("."),
  plugins: [react({ exclude: /src\/(survey|assess)\// }), tailwindcss(), surveyLinks],
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { console: here("index.html"), survey: here("survey.html"), assess: here("assess.html") },
      // A few files that change seldom instead of dozens of small ones; charts and forms stay apart, for the pages that need them.
      output: {
        codeSplitting: {
          groups: [
            { name: "icons", test: /node_modules\/lucide-react\// },
            {
              name: "vendor",
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next|radix-ui|@radix-ui|@floating-ui|openapi-fetch)\//,
            },
          ],
        },
      },
    },
  },
  server: { proxy: Object.fromEntries(["/v1", "/p", "/docs", "/openapi.json"].map((path) => [path, api])) },
});
