// `npm run operate -- <what>`: what the operators of the service do by hand; the runbooks in docs/operations say when.
import "./try/quiet.js";
import { operate } from "./operate/main.js";

process.exitCode = await operate(process.argv.slice(2), {
  print: (line) => console.log(line),
  tell: (line) => console.error(line),
  environment: process.env,
});
