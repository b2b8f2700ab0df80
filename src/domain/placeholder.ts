/** Names that no agency's site can have: reserved for examples and tests (RFC 2606, RFC 6761), or of one's own machine. */
const reserved = /(?:^|\.)(?:example|test|invalid|local|localhost)$|(?:^|\.)example\./;

/**
 * Whether an address was written only to stand there until the real one is known.
 * @param address a complete address of the web
 */
export function isPlaceholder(address: string): boolean {
  const { hostname } = new URL(address);
  return reserved.test(hostname) || /^\d+(?:\.\d+){3}$|^\[/.test(hostname);
}
