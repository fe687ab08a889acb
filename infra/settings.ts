/** What differs between stages and owners, read once from the environment of `sst deploy`. */
export const settings = {
  production: $app.stage === "production",
  /** Domain that sends the mail; its records are written to Route 53. */
  mailDomain: required("TOUCHSTONE_MAIL_DOMAIN"),
  /** Domain of console, API and public pages; without one they live under CloudFront's. */
  siteDomain: process.env.TOUCHSTONE_SITE_DOMAIN,
} as const;

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name} before deploying, for example ${name}=mail.example.com.`);
  return value;
}
