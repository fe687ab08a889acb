import { type Command, EXIT, type Io, Stop } from "./command.js";
import { createTenantCommand } from "./create-tenant.js";
import { deadLettersCommand } from "./dead-letters/index.js";
import { eraseAgainCommand } from "./erase-again.js";
import { exportCommand } from "./export.js";
import { putBackCommand } from "./put-back.js";
import { rebuildCommand } from "./rebuild-rollups.js";
import { restoreCommand } from "./restore.js";
import { rotateSecretCommand } from "./rotate-secret.js";
import { tenantsCommand } from "./tenants.js";
import { throttleCommand } from "./throttle.js";
import { verifyCommand } from "./verify.js";

/** Everything that `npm run operate -- …` can do. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  export: exportCommand,
  restore: restoreCommand,
  verify: verifyCommand,
  "put-back": putBackCommand,
  "rebuild-rollups": rebuildCommand,
  "dead-letters": deadLettersCommand,
  tenants: tenantsCommand,
  "create-tenant": createTenantCommand,
  throttle: throttleCommand,
  "rotate-secret": rotateSecretCommand,
  "erase-again": eraseAgainCommand,
};

const overview = (): string => `For the operators of the service: npm run operate -- COMMAND [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(16)} ${summary}`)
  .join("\n")}

  npm run operate -- COMMAND --help tells more. What changes anything shows what it would do, and
  does it with --yes. Without further options the product on this machine is meant (.data).
  When to use what: docs/operations/README.md`;

/** Runs one command and answers its exit code; whatever goes wrong is told in words. */
export async function operate(args: string[], io: Io): Promise<number> {
  const [name = "--help", ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    io.print(overview());
    return EXIT.done;
  }
  const chosen = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!chosen) {
    io.tell(`There is no command ${name}.\n\n${overview()}`);
    return EXIT.refused;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    io.print(chosen.help);
    return EXIT.done;
  }
  try {
    return await chosen.run(rest, io);
  } catch (error) {
    io.tell(error instanceof Error ? error.message || error.name : String(error));
    if (error instanceof Stop && error.code === EXIT.refused) io.tell(`Try: npm run operate -- ${name} --help`);
    return error instanceof Stop ? error.code : EXIT.failed;
  }
}
