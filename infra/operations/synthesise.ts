import { App } from "aws-cdk-lib";
import { OperationsStack } from "./stack";

const app = new App({ analyticsReporting: false });
const { stackName } = new OperationsStack(app, "Operations");

/** One line of JSON on standard output, small enough to be handed to CloudFormation inline. */
process.stdout.write(JSON.stringify(app.synth().getStackByName(stackName).template));
