// `npm run migrate -- <what>`: changes the shape of stored items; docs/operations/migrations.md says when and how.
import "./try/quiet.js";
import { migrateFrom } from "./migrate/main.js";

process.exitCode = await migrateFrom(process.argv.slice(2), {
  print: (line) => console.log(line),
  tell: (line) => console.error(line),
  environment: process.env,
});
