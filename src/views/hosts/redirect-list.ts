/** An address that is sent on. */
export interface SentOnAddress {
  from: string;
  to: string;
}

/** Letters that mean nothing to any host's configuration. */
const plain = /^[a-z0-9/._~-]+$/i;

/** The redirects that a host's configuration can name. Others have only their page, which sends readers on wherever it is served. */
export function plainRedirects(redirects: readonly SentOnAddress[]): SentOnAddress[] {
  return redirects.filter(({ from, to }) => plain.test(from) && plain.test(to)).map(({ from, to }) => ({ from, to }));
}
