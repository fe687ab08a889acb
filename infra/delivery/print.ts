// `npm run --silent delivery:template -- production > delivery.json`: the template of the roles that GitHub deploys with.
import { App } from "aws-cdk-lib";
import { DeliveryStack } from "./stack";
import { DELIVERY_STAGES } from "./stages";

const ONE_ACCOUNT = "--one-account";
const USAGE = `Usage: npm run --silent delivery:template -- ${DELIVERY_STAGES.map(({ environment }) => `[${environment}]`).join(" ")} [${ONE_ACCOUNT}]

Prints a CloudFormation template with the roles of the environments that are named. Production is meant to have an
account of its own: some of CloudFront's resources can be told apart neither by name nor by tag. ${ONE_ACCOUNT} puts it
beside others all the same.`;

const wanted = process.argv.slice(2).filter((word) => word !== ONE_ACCOUNT);
const stages = DELIVERY_STAGES.filter(({ environment }) => wanted.includes(environment));
const known = stages.length > 0 && stages.length === wanted.length;
const alone = stages.length === 1 || !wanted.includes("production") || process.argv.includes(ONE_ACCOUNT);
if (known && alone) {
  const app = new App({ analyticsReporting: false });
  const { stackName } = new DeliveryStack(app, "TouchstoneDelivery", stages);
  process.stdout.write(`${JSON.stringify(app.synth().getStackByName(stackName).template)}\n`);
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
