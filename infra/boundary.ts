/**
 * ARN of the policy that caps every role of the app; the role that deploys makes no role without it (infra/delivery).
 * Unset for whoever deploys by hand with wider rights. Imported before anything that has a role.
 */
const boundary = process.env.TOUCHSTONE_PERMISSIONS_BOUNDARY;

if (boundary) {
  $transform(aws.iam.Role, (args) => {
    args.permissionsBoundary = boundary;
  });
}
