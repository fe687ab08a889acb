import { AssumeRoleCommand, type AssumeRoleCommandInput, STSClient } from "@aws-sdk/client-sts";
import type { Credentials } from "@touchstone/core/table";

/** Takes on roles through STS in the function's own region, where it answers quickest and depends on no other. */
export function assumeRole(client = new STSClient({})): (input: AssumeRoleCommandInput) => Promise<Credentials> {
  return async (input) => {
    const { Credentials: issued } = await client.send(new AssumeRoleCommand(input));
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = issued ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) throw new Error("STS answered without credentials");
    return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken, expiration: Expiration };
  };
}
