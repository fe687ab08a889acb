import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { optionsFrom } from "../../packages/local/src/runtime/environment.js";
import { isInUse, PREVIOUS_SECRET_FILE, SECRET_FILE, writePrivately } from "../../packages/local/src/runtime/state-folder.js";
import { command, DRY_RUN, EXIT, Stop, wholeNumber } from "./command.js";

const DAY_MS = 86_400_000;

export const rotateSecretCommand = command({
  summary: "give the product on this machine a new signing secret",
  help: `Replaces the secret that signs links, cursors and sessions' forms of the product on this machine.

  npm run operate -- rotate-secret --days 90 --yes

What
  --days N                how long what the old secret signed still counts   (90)
                          0 ends every link that is out at once
  --data-dir FOLDER       the product, which must not run      (.data, or TOUCHSTONE_DATA_DIR)
  --yes                   do it

On AWS the secret is the deployment's: docs/operations/rotate-secrets.md has the steps.`,
  options: { days: { type: "string" }, "data-dir": { type: "string" }, yes: { type: "boolean" } },
  run: async (flags, io) => {
    const folder = resolve(flags["data-dir"] ?? optionsFrom(io.environment).dataDir);
    const days = wholeNumber(flags.days, "days", 90, 0);
    const file = join(folder, SECRET_FILE);
    if (!existsSync(file)) throw new Stop(`There is no product in ${folder}.`);
    if (isInUse(folder)) throw new Stop(`The product in ${folder} runs: stop it first, it reads its secret when it starts.`);
    const until = new Date(Date.now() + days * DAY_MS).toISOString();
    io.print(`The secret of ${folder} is replaced; what it signed counts until ${until}.`);
    if (!flags.yes) {
      io.print(DRY_RUN);
      return EXIT.done;
    }
    // The old one first: a run that ends in between has lost nothing.
    writePrivately(join(folder, PREVIOUS_SECRET_FILE), JSON.stringify({ until, secret: readFileSync(file, "utf8").trim() }));
    writePrivately(file, randomBytes(32).toString("hex"));
    io.print("Done. It holds from the next start on.");
    return EXIT.done;
  },
});
