/** The values of an address as the texts that they are: the router's own reading would take `year=2026` for a number. */
export const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search));
