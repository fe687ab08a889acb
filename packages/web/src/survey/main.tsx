/** @jsxImportSource preact */
import "./survey.css";
import { render } from "preact";
import { SurveyPage } from "./page.js";

const root = document.getElementById("root");
const slug = decodeURIComponent(window.location.pathname.split("/")[2] ?? "");
if (root) render(<SurveyPage slug={slug} parameters={new URLSearchParams(window.location.search)} />, root);
