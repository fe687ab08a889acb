import { settings } from "./settings";

const { permissionsBoundary } = settings;

/** Caps every role of the app: the role that deploys makes none without it (infra/delivery). Imported before anything that has a role. */
if (permissionsBoundary) {
  $transform(aws.iam.Role, (args) => {
    args.permissionsBoundary = permissionsBoundary;
  });
}
