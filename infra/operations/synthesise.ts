import { App } from "aws-cdk-lib";
import { BackupStack } from "./backups";
import { OperationsStack } from "./stack";
import type { Input } from "./watched";

const [argument] = process.argv.slice(2);
if (!argument) throw new Error("Give the settings of the operations stacks as one argument in JSON.");
const input = JSON.parse(argument) as Input;

const app = new App({ analyticsReporting: false });
const operations = new OperationsStack(app, "Operations", input);
const backups = input.backups.enabled ? new BackupStack(app, "Backups", input) : undefined;
const assembly = app.synth();
const templateOf = ({ stackName }: { stackName: string }): string => JSON.stringify(assembly.getStackByName(stackName).template);

/** One line of JSON on standard output: templates as text, each small enough to be handed to CloudFormation inline. */
process.stdout.write(JSON.stringify({ operations: templateOf(operations), ...(backups ? { backups: templateOf(backups) } : {}) }));
