/** @jsxImportSource preact */
import "../survey/survey.css";
import "./assess.css";
import { render } from "preact";
import { AssessPage } from "./page.js";

const root = document.getElementById("root");
const token = decodeURIComponent(window.location.pathname.split("/")[2] ?? "");
if (root) render(<AssessPage token={token} />, root);
