/** `a@b` of `Name <a@b>`, in lower case. */
const bareOf = (address: string): string => (/<([^<>]*)>\s*$/.exec(address)?.[1] ?? address).trim().toLowerCase();

/**
 * The addresses that the mail was sent to, of those that an event names, each once with its detail. A server to which
 * the mail was forwarded names an address of its own; with a single recipient it is still that one's mail. Strangers
 * among several are left out.
 */
export function concerned(
  destination: readonly string[],
  recipients: readonly { address: string; detail: string }[],
): { address: string; detail: string }[] {
  const sentTo = [...new Set(destination.map(bareOf))];
  const details = new Map(recipients.map(({ address, detail }) => [bareOf(address), detail]));
  const [only, ...others] = sentTo;
  const [first] = recipients;
  if (only !== undefined && others.length === 0 && first) return [{ address: only, detail: details.get(only) ?? first.detail }];
  return sentTo.flatMap((address) => {
    const detail = details.get(address);
    return detail === undefined ? [] : [{ address, detail }];
  });
}
