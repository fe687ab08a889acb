import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.js";
import { currentTheme, showTheme } from "./app/theme.js";
import { startTexts } from "./i18n/index.js";

showTheme(currentTheme());
const root = document.getElementById("root");
if (!root) throw new Error("the page has no #root");
await startTexts();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
